using System.Text.Json;
using Routing.Core;
using Routing.Core.Explaining;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Hub.Realtime;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

public sealed class SpeakingConnectionTests
{
    private readonly HeldEngine engine = new();
    private readonly Console console = new();
    private readonly BuyerConnection ann;

    public SpeakingConnectionTests() => ann = new(
        engine,
        new(new(MessagesPerSecond: 0), gate: null, TimeProvider.System),
        new(console, () => { }, ThreadPoolQueue.Instance),
        new("demo"),
        new(new("ann"), "Ann", Tier.None, "en"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Say_SixtyFourUnderWay_TheNextWaitsForRoom()
    {
        var saying = Enumerable.Range(0, SpeakingConnection.MostUnderWay).Select(_ => Say()).ToArray();

        Assert.All(saying[..^1], said => Assert.True(said.IsCompletedSuccessfully));
        Assert.False(saying[^1].IsCompleted);
        engine.Answer(new Receipt(Refusal.None, 1));
        await saying[^1].WaitAsync(Cancellation);
    }

    [Fact]
    public async Task Say_ShownByAnUpdate_GetsNoReceiptAndAResendDoes()
    {
        var id = Guid.NewGuid().ToString();
        _ = Say(id);
        ann.Deliver(new(new StreamItem.SessionUpdate(
            "session/ann~1", 0, 1, null, new(1, 0, "buyer", "text", null, "Ann", "hello", id, null))));
        engine.Answer(new Receipt(Refusal.None, 1));
        Assert.Equal("update", await console.Next());

        _ = Say(id);
        engine.Answer(new Receipt(Refusal.None, 1));

        Assert.Equal("receipt", await console.Next());
    }

    [Theory]
    [InlineData(Refusal.Busy)]
    [InlineData(Refusal.Unavailable)]
    [InlineData(Refusal.Stopping)]
    public async Task Say_RefusedByTheEngine_GetsAReceipt(Refusal refusal)
    {
        _ = Say();
        engine.Answer(new Receipt(refusal));

        Assert.Equal("receipt", await console.Next());
    }

    private Task Say(string? id = null) =>
        ann.Say(new("ann~1"), new(id ?? Guid.NewGuid().ToString()), new("hello"));

    private sealed class Console : IConsole
    {
        private readonly System.Threading.Channels.Channel<string> kinds =
            System.Threading.Channels.Channel.CreateUnbounded<string>();

        public ValueTask<string> Next() => kinds.Reader.ReadAsync(Cancellation);

        public Task deliver(DeliveredItems items)
        {
            var options = new JsonSerializerOptions { Converters = { new DeliveredItems.Converter() } };
            foreach (var item in JsonElement.Parse(JsonSerializer.Serialize(items, options)).EnumerateArray())
            {
                kinds.Writer.TryWrite(item.Kind());
            }

            return Task.CompletedTask;
        }
    }

    /// <summary>An engine that answers when it is told to.</summary>
    private sealed class HeldEngine : IRoutingEngine
    {
        private readonly Queue<IReceiptSink> held = new();

        public string? Trouble => null;

        public void Answer(Receipt receipt) => held.Dequeue().Take(receipt);

        public ValueTask<Receipt> Submit(ActorId actor, ICommand command) => throw new NotSupportedException();

        public void Submit(ActorId actor, ICommand command, IReceiptSink sink) => held.Enqueue(sink);

        public ValueTask<Watching> Watch(StreamAddress stream, Audience audience, long after, IUpdateSink sink) =>
            throw new NotSupportedException();

        public void Show(ShopId shop, SessionId session, Signal signal) => throw new NotSupportedException();

        public ValueTask<SessionHead?> Look(ShopId shop, SessionId session, Audience audience) =>
            throw new NotSupportedException();

        public ValueTask<TranscriptPage?> ReadTranscript(
            ShopId shop, SessionId session, Audience audience, long after, int most) =>
            throw new NotSupportedException();

        public ValueTask<Explanation?> Why(ShopId shop, SessionId session) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<SessionId>> SessionsOf(ShopId shop, BuyerId buyer, int most) =>
            throw new NotSupportedException();
    }
}
