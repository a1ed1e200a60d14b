using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>What a lead changes about agents and waiting chats.</summary>
public sealed class LeadActionsTests : IAsyncLifetime
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
    public async Task Presence_SetByTheLead_IsTheAgents()
    {
        await using var lin = await server.SignOn("lin");
        await lin.Snapshot("desk/lin");

        await lead.InvokeAsync("SetPresence", Cancellation, "pre-sale", "lin", "Paused", "training");
        var head = await lin.Head("desk/lin", head => head.Text("presence") == "Paused");

        Assert.Equal("training", head.Text("reason"));
        Assert.Equal("BadPresence", await lead.Refused("SetPresence", "pre-sale", "lin", "Draining", null));
        Assert.Equal("UnknownQueue", await lead.Refused("SetPresence", "nowhere", "lin", "Away", null));
        Assert.Equal("NotSignedOn", await lead.Refused("SetPresence", "pre-sale", "nobody", "Away", null));
        Assert.Equal("Malformed", await lead.Refused("SetPresence", "pre-sale", null, "Away", null));
    }

    [Fact]
    public async Task Slots_SetByTheLead_AreOnTheBoard()
    {
        await using var lin = await server.SignOn("lin");
        await lead.InvokeAsync("WatchBoard", Cancellation, "pre-sale", 0);

        await lead.InvokeAsync("SetSlots", Cancellation, "pre-sale", "lin", 7);
        var row = await Row("lin", one => one.Has("slotsByLead"));

        Assert.Equal((7, 7), (row.GetProperty("slots").GetInt32(), row.GetProperty("slotsByLead").GetInt32()));
        Assert.Equal("BadSlots", await lead.Refused("SetSlots", "pre-sale", "lin", 21));
        Assert.Equal("UnknownAgent", await lead.Refused("SetSlots", "pre-sale", "nobody", 2));
    }

    [Fact]
    public async Task Overtime_WithinADay_IsTaken()
    {
        await using var lin = await server.SignOn("lin");
        var now = DateTimeOffset.UtcNow;

        await lead.InvokeAsync(
            "AllowOvertime", Cancellation, "pre-sale", "lin", now.AddHours(2).ToUnixTimeMilliseconds());

        var tooLong = now.AddHours(25).ToUnixTimeMilliseconds();
        Assert.Equal("Malformed", await lead.Refused("AllowOvertime", "pre-sale", "lin", tooLong));
        Assert.Equal("Malformed", await lead.Refused("AllowOvertime", "pre-sale", "lin", 1));
        var soon = now.AddHours(1).ToUnixTimeMilliseconds();
        Assert.Equal("UnknownAgent", await lead.Refused("AllowOvertime", "pre-sale", "nobody", soon));
    }

    [Fact]
    public async Task Assignment_ByHand_GoesToAPausedAgentAndSaysWho()
    {
        await using var lin = await server.SignOn("lin");
        await lin.InvokeAsync("SetPresence", Cancellation, "Paused", null);
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await ann.Head("session/ann~1", head => head.Has("position"));

        Assert.Equal("NotWaiting", await lead.Refused("AssignByHand", "pre-sale", "bob~1", "lin", false));
        Assert.Equal("AgentNotThere", await lead.Refused("AssignByHand", "pre-sale", session, "mei", false));
        await lead.InvokeAsync("AssignByHand", Cancellation, "pre-sale", session, "lin", false);
        var head = await lin.Chat("ann~1", "lin");

        Assert.Equal("ByHand", head.GetProperty("because").Text("rule"));
        Assert.Equal("lead1", head.GetProperty("because").GetProperty("by").Text("id"));

        await lead.InvokeAsync("TakeBackByHand", Cancellation, "pre-sale", session, "lin");
        Assert.Equal("waiting", (await ann.Head("session/ann~1", head => head.Has("position"))).Text("status"));
        Assert.Equal("ChangedMeanwhile", await lead.Refused("TakeBackByHand", "pre-sale", "bob~1", "lin"));
    }

    [Fact]
    public async Task Waiting_Moved_WaitsInTheOtherQueue()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await ann.Head("session/ann~1", head => head.Has("position"));

        await lead.InvokeAsync("MoveWaiting", Cancellation, "pre-sale", new[] { session }, "vip");
        var head = await ann.Head("session/ann~1", head => head.Text("queue") == "vip");

        Assert.Equal("waiting", head.Text("status"));
        Assert.Equal("BadMove", await lead.Refused("MoveWaiting", "vip", new[] { session }, "vip"));
        Assert.Equal("UnknownQueue", await lead.Refused("MoveWaiting", "vip", new[] { session }, "nowhere"));
        Assert.Equal("Malformed", await lead.Refused("MoveWaiting", "vip", Array.Empty<string>(), "pre-sale"));
        Assert.Equal("UnknownSession", await lead.Refused("MoveWaiting", "vip", new[] { "nonsense" }, "pre-sale"));
    }

    private async Task<JsonElement> Row(string agent, Predicate<JsonElement> fits)
    {
        var item = await lead.Soon(one => RowOf(one, agent) is { } row && fits(row), $"a row of {agent}");
        return RowOf(item, agent)!.Value;
    }

    private static JsonElement? RowOf(JsonElement item, string agent) =>
        item.TryGetProperty("agents", out var agents)
            ? agents.EnumerateArray().Cast<JsonElement?>().FirstOrDefault(row => row!.Value.Text("agent") == agent)
            : null;
}
