using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>A lead's word to agents: who gets it, who has read it, and what is refused.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private readonly HubServer server = new();
    private readonly string id = Guid.NewGuid().ToString();
    private HubConnection lead = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lead = await server.ConnectStaff("lead", "lead1");
        await lead.InvokeAsync("WatchNotices", Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await lead.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Notice_PostedTwice_IsReadOnceAndTakenDown()
    {
        await using var lin = await server.SignOn("lin");

        await Post(new { id, text = "coupons end at noon" });
        await Post(new { id, text = "coupons end at noon" });
        var shown = (await Notices(lin, notices => notices.Length == 1))[0];
        await lin.InvokeAsync("Acknowledge", Cancellation, id);
        await Notices(lin, notices => notices is [var one] && one.GetProperty("acknowledged").GetBoolean());
        var read = await Posted(posted => posted is [var one] && one.GetProperty("acknowledged").GetArrayLength() == 1);
        await lead.InvokeAsync("EndNotice", Cancellation, id);
        await Notices(lin, notices => notices.Length == 0);

        Assert.Equal(("coupons end at noon", "lead1"), (shown.Text("text"), shown.GetProperty("by").Text("id")));
        Assert.Equal("lin", read[0].GetProperty("acknowledged")[0].GetString());
    }

    [Fact]
    public async Task Notice_ForAQueue_FollowsWhoWorksThere()
    {
        await Post(new { id, text = "after-sale closes early", queue = "after-sale" });
        await using var lin = await server.SignOn("lin");
        await Notices(lin, notices => notices.Length == 0);

        await lead.InvokeAsync("MoveAgents", Cancellation, "pre-sale", new[] { "lin" }, "after-sale", true);

        await Notices(lin, notices => notices is [var one] && one.Text("text") == "after-sale closes early");
    }

    [Fact]
    public async Task Notice_ForAnAgent_WaitsUntilHeSignsOn()
    {
        await Post(new { id, text = "call me", agents = new[] { "mei" } });
        await using var lin = await server.SignOn("lin");
        await using var mei = await server.SignOn("mei");

        await Notices(mei, notices => notices.Length == 1);
        await Notices(lin, notices => notices.Length == 0);
    }

    [Fact]
    public async Task Notice_ThatCannotBe_IsRefused()
    {
        await using var lin = await server.SignOn("lin");

        Assert.Equal("EmptyText", await lead.Refused("PostNotice", new { id, text = " " }));
        Assert.Equal("BadMessageId", await lead.Refused("PostNotice", new { id = "1", text = "hello" }));
        Assert.Equal("UnknownQueue", await lead.Refused("PostNotice", new { id, text = "hello", queue = "nowhere" }));
        Assert.Equal(
            "UnknownAgent", await lead.Refused("PostNotice", new { id, text = "hello", agents = new[] { "nobody" } }));
        Assert.Equal(
            "Malformed",
            await lead.Refused("PostNotice", new { id, text = "hello", queue = "vip", agents = new[] { "lin" } }));
        Assert.Equal("BadNotice", await lead.Refused("PostNotice", new { id, text = "hello", until = 1 }));
        Assert.Equal("UnknownNotice", await lead.Refused("EndNotice", id));
        Assert.Equal("UnknownNotice", await lin.Refused("Acknowledge", id));
        Assert.Equal("BadMessageId", await lin.Refused("Acknowledge", "noon"));
    }

    private Task<JsonElement> Post(object notice) => lead.InvokeAsync("PostNotice", Cancellation, notice);

    private async Task<JsonElement[]> Posted(Predicate<JsonElement[]> fits) => Of(await lead.Soon(
        item => item.Stream() == "posted" && fits(Of(item)), "the posted notices"));

    private static async Task<JsonElement[]> Notices(HubConnection agent, Predicate<JsonElement[]> fits) =>
        Of(await agent.Soon(
            item => item.Stream().StartsWith("notices/", StringComparison.Ordinal) && fits(Of(item)), "the notices"));

    private static JsonElement[] Of(JsonElement item) => [.. item.GetProperty("notices").EnumerateArray()];
}
