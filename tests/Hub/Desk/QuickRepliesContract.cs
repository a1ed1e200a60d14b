using Routing.Core;
using Routing.Hub.Desk;
using Xunit;

namespace Routing.Hub.Tests.Desk;

/// <summary>What every keeper of quick replies must do.</summary>
public abstract class QuickRepliesContract
{
    private static readonly ShopId Demo = new("demo");
    private static readonly AgentId Lin = new("lin");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract IQuickReplies Replies { get; }

    [Fact]
    public async Task Keep_SameKeyTwice_KeepsTheNewestText()
    {
        Assert.True(await Keep("发货", "old"));
        Assert.True(await Keep("发货", "今天发货 😀\n明天到"));

        Assert.Equal([new("发货", "今天发货 😀\n明天到")], await Own(Lin));
    }

    [Fact]
    public async Task List_IsSortedByKey_AndOnesOwn()
    {
        await Keep("b", "2");
        await Keep("a", "1");
        await Replies.Keep(Demo, new("mei"), new("c", "3"), 9, Cancellation);
        await Replies.Keep(new("other"), Lin, new("d", "4"), 9, Cancellation);

        Assert.Equal(["a", "b"], (await Own(Lin)).Select(one => one.Key));
        Assert.Equal(["c"], (await Own(new("mei"))).Select(one => one.Key));
    }

    [Fact]
    public async Task Keep_BeyondTheBound_IsRefusedAndAChangeIsNot()
    {
        await Keep("a", "1", most: 2);
        await Keep("b", "2", most: 2);

        Assert.False(await Keep("c", "3", most: 2));
        Assert.True(await Keep("a", "changed", most: 2));
        Assert.Equal([new("a", "changed"), new("b", "2")], await Own(Lin));
    }

    [Fact]
    public async Task Forget_WhatIsThere_MakesRoomAndTellsWhatWasNot()
    {
        await Keep("a", "1", most: 1);

        Assert.True(await Replies.Forget(Demo, Lin, "a", Cancellation));
        Assert.False(await Replies.Forget(Demo, Lin, "a", Cancellation));
        Assert.True(await Keep("b", "2", most: 1));
    }

    [Fact]
    public async Task Keep_ManyAtOnce_StaysWithinTheBound()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Keep($"key-{i}", "text", most: 5).AsTask()));

        Assert.Equal(5, kept.Count(isKept => isKept));
        Assert.Equal(5, (await Own(Lin)).Count);
    }

    private protected ValueTask<IReadOnlyList<OwnReply>> Own(AgentId agent) => Replies.List(Demo, agent, Cancellation);

    private protected ValueTask<bool> Keep(string key, string text, int most = 9) =>
        Replies.Keep(Demo, Lin, new(key, text), most, Cancellation);
}
