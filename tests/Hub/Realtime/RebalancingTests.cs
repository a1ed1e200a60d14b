using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>What leads move, what they see of a line, and what one hears of another.</summary>
public sealed class RebalancingTests : IAsyncLifetime
{
    private readonly HubServer server = new();
    private HubConnection lead = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => lead = await server.ConnectStaff("lead", "lead1");

    public async ValueTask DisposeAsync()
    {
        await lead.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Waiting_TheOldest_AreMovedAndCanBeMovedBack()
    {
        var sessions = await Wait("ann", "bob", "cid");

        var answer = await lead.InvokeAsync("MoveWaitingBy", Cancellation, "pre-sale", new { most = 2 }, "vip");
        Assert.Equal(2, answer.GetProperty("moved").GetInt32());
        Assert.Equal(sessions[..2], Texts(answer.GetProperty("sessions")));
        await Until("vip", 2);

        Assert.Equal(["cid~1"], Texts(await Line("pre-sale"), "session"));
        var back = await lead.InvokeAsync("MoveWaiting", Cancellation, "vip", sessions[..2], "pre-sale");
        Assert.Equal(2, back.GetInt32());
        await Until("pre-sale", 3);
        Assert.Equal(sessions, Texts(await Line("pre-sale"), "session"));
    }

    [Fact]
    public async Task Waiting_ByTierOrSkill_IsMovedOnlyWhenItFits()
    {
        await Wait("ann", "bob");

        var none = await lead.InvokeAsync("MoveWaitingBy", Cancellation, "pre-sale", new { tier = "vip" }, "vip");
        Assert.Equal(0, none.GetProperty("moved").GetInt32());
        none = await lead.InvokeAsync("MoveWaitingBy", Cancellation, "pre-sale", new { skill = "returns" }, "vip");
        Assert.Equal(0, none.GetProperty("moved").GetInt32());
        Assert.Equal("Malformed", await lead.Refused("MoveWaitingBy", "pre-sale", new { most = 0 }, "vip"));
        Assert.Equal("Malformed", await lead.Refused("MoveWaitingBy", "pre-sale", null, "vip"));
        Assert.Equal("BadMove", await lead.Refused("MoveWaitingBy", "pre-sale", new { most = 1 }, "pre-sale"));
        var all = await lead.InvokeAsync("MoveWaitingBy", Cancellation, "pre-sale", new { tier = "member" }, "vip");
        Assert.Equal(2, all.GetProperty("moved").GetInt32());
    }

    [Fact]
    public async Task Waiting_ByTag_IsMovedAndRememberedAsThat()
    {
        var sessions = await Wait("ann", "bob", "cid");
        await using var mei = await server.ConnectStaff("agent", "mei");
        await mei.InvokeAsync("SetTags", Cancellation, sessions[0], new[] { "refund", "size" });
        await mei.InvokeAsync("SetTags", Cancellation, sessions[2], new[] { "Refund" });
        await UntilTagged(sessions[2], "Refund");

        Assert.Equal("Malformed", await lead.Refused("MoveWaitingBy", "pre-sale", new { tag = "" }, "vip"));
        Assert.Equal(
            "Malformed", await lead.Refused("MoveWaitingBy", "pre-sale", new { tag = new string('a', 25) }, "vip"));
        Assert.Equal("Malformed", await lead.Refused("MoveWaitingBy", "pre-sale", new { tier = "gold" }, "vip"));
        var answer = await lead.InvokeAsync("MoveWaitingBy", Cancellation, "pre-sale", new { tag = "refund" }, "vip");
        Assert.Equal([sessions[0], sessions[2]], Texts(answer.GetProperty("sessions")));
        await Until("vip", 2);

        var there = (await Line("vip")).GetProperty("waiting");
        Assert.Equal(["refund", "size"], Texts(there[0].GetProperty("tags")));
        var here = await Line("pre-sale");
        Assert.False(here.GetProperty("waiting")[0].Has("tags"));
        var act = here.GetProperty("acts")[0];
        Assert.Equal(("waitingMoved", "refund"), (act.Text("kind"), act.GetProperty("chosen").Text("tag")));
        Assert.Equal(2, act.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Slots_ChangedByAnotherLead_AreRefusedAndSaidByWhom()
    {
        await using var lin = await server.SignOn("lin");
        await using var other = await server.ConnectStaff("lead", "lead2");

        await other.InvokeAsync("ChangeSlots", Cancellation, "pre-sale", "lin", 6, 4);
        var refused = await Assert.ThrowsAsync<HubRefusedException>(
            () => lead.InvokeAsync("ChangeSlots", Cancellation, "pre-sale", "lin", 2, 4));

        Assert.Equal("ChangedMeanwhile", refused.Code);
        Assert.Contains("Lead Two", refused.Message, StringComparison.Ordinal);
        Assert.Contains("from 4 to 6", refused.Message, StringComparison.Ordinal);
        await lead.InvokeAsync("ChangeSlots", Cancellation, "pre-sale", "lin", 2, null);
        await lead.InvokeAsync("SetSlots", Cancellation, "pre-sale", "lin", 3);
    }

    [Fact]
    public async Task Presence_ChangedMeanwhile_IsRefused()
    {
        await using var lin = await server.SignOn("lin");

        await lead.InvokeAsync("ChangePresence", Cancellation, "pre-sale", "lin", "Paused", null, "Online");
        Assert.Equal(
            "ChangedMeanwhile",
            await lead.Refused("ChangePresence", "pre-sale", "lin", "Away", null, "Online"));
        Assert.Equal("Malformed", await lead.Refused("ChangePresence", "pre-sale", "lin", "Away", null, "Nonsense"));
        await lead.InvokeAsync("ChangePresence", Cancellation, "pre-sale", "lin", "Away", "training", null);
    }

    [Fact]
    public async Task Acts_OfEveryLead_AreRememberedNewestFirst()
    {
        await using var lin = await server.SignOn("lin");
        await using var other = await server.ConnectStaff("lead", "lead2");

        await lead.InvokeAsync("SetPresence", Cancellation, "pre-sale", "lin", "Paused", null);
        await Wait("ann");
        await other.InvokeAsync("SetSlots", Cancellation, "pre-sale", "lin", 6);
        await lead.InvokeAsync("AssignByHand", Cancellation, "pre-sale", "ann~1", "lin", false);
        await lead.InvokeAsync("MoveAgents", Cancellation, "pre-sale", new[] { "lin", "mei" }, "vip", true);
        var acts = (await Line("pre-sale")).GetProperty("acts").EnumerateArray().ToList();

        Assert.Equal(["agentMoved", "givenByHand", "slots", "presence"], acts.Select(act => act.Text("kind")));
        Assert.Equal("vip", acts[0].Text("to"));
        Assert.Equal("ann~1", acts[1].Text("session"));
        Assert.Equal(("4", "6"), (acts[2].Text("before"), acts[2].Text("after")));
        Assert.Equal("Lead Two", acts[2].GetProperty("by").Text("name"));
        Assert.Equal(("Online", "Paused"), (acts[3].Text("before"), acts[3].Text("after")));

        var all = (await lead.InvokeAsync("Acts", Cancellation)).EnumerateArray().ToList();
        Assert.Equal(4, all.Count);
        Assert.All(all, one => Assert.Equal("pre-sale", one.Text("queue")));
    }

    [Fact]
    public async Task Agents_ManyAtOnce_AreAnsweredEachForHimself()
    {
        await using var lin = await server.SignOn("lin");
        await using var wang = await server.SignOn("wang");

        var answer = await lead.InvokeAsync(
            "MoveAgents", Cancellation, "pre-sale", new[] { "wang", "nobody", "lin" }, "vip", true);

        Assert.Equal(["wang", "lin"], Texts(answer.GetProperty("moved")));
        Assert.Equal("UnknownAgent", answer.GetProperty("refused")[0].Text("code"));
        await Until("pre-sale", 0);
    }

    // Buyers of the pre-sale queue, where nobody is; each is in line before the next comes.
    private async Task<string[]> Wait(params string[] buyers)
    {
        foreach (var buyer in buyers)
        {
            await using var page = await server.ConnectBuyer(HubServer.Token(buyer));
            await page.OpenAndWatch();
            await page.Head($"session/{buyer}~1", head => head.Has("position"));
        }

        return [.. buyers.Select(buyer => $"{buyer}~1")];
    }

    // The board tells when a line has changed; the line itself is read once.
    private async Task Until(string queue, int waiting)
    {
        await lead.InvokeAsync("WatchBoard", Cancellation, queue, 0);
        await lead.Soon(
            item => item.Text("stream") == $"board/{queue}"
                && item.GetProperty("head").GetProperty("waiting").GetInt32() == waiting,
            $"{waiting} wait in {queue}");
        await lead.InvokeAsync("UnwatchBoard", Cancellation, queue);
    }

    // The session tells its queue what it is about.
    private async Task UntilTagged(string session, string tag)
    {
        JsonElement[] tagged;
        do
        {
            var line = await Line("pre-sale");
            tagged = [.. line.GetProperty("waiting").EnumerateArray().Where(one => one.Text("session") == session)];
        }
        while (!tagged.Any(one => one.Has("tags") && Texts(one.GetProperty("tags")).Contains(tag)));
    }

    private Task<JsonElement> Line(string queue) => lead.InvokeAsync("Line", Cancellation, queue);

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetString()!)];

    private static string[] Texts(JsonElement line, string field) =>
        [.. line.GetProperty("waiting").EnumerateArray().Select(one => one.Text(field)!)];
}
