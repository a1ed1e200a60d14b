using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>A lead moves an agent with his chat, while everybody's console is connected.</summary>
public sealed class MovedAgentTests : IAsyncLifetime
{
    private readonly HubServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Agent_MovedWithAChat_GoesOnInTheOtherQueueByItself()
    {
        await using var lead = await server.ConnectStaff("lead", "lead1");
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");

        var answer = await lead.InvokeAsync(
            "MoveAgents", Cancellation, "pre-sale", new[] { "lin", "nobody" }, "after-sale", true);
        var desk = await lin.Soon(
            item => item.Kind() == "snapshot" && item.Stream() == "desk/lin"
                && item.GetProperty("head").Text("queue") == "after-sale",
            "lin's desk in the other queue");
        await lin.Chat("ann~1", "lin");
        await ann.Say(session, Guid.NewGuid(), "are you still there?");
        await lin.Shown("are you still there?");
        await lin.Say(session, Guid.NewGuid(), "I am");
        await ann.Shown("I am");

        Assert.Equal("lin", answer.GetProperty("moved")[0].GetString());
        Assert.Equal("UnknownAgent", answer.GetProperty("refused")[0].Text("code"));
        var chat = desk.GetProperty("chats")[0];
        Assert.Equal(("ann~1", "pre-sale"), (chat.Text("session"), chat.Text("home")));
        Assert.Equal("Online", desk.GetProperty("head").Text("presence"));
        await lin.InvokeAsync("SetPresence", Cancellation, "Paused", null);
        await lin.Head("desk/lin", head => head.Text("presence") == "Paused");
    }

    [Fact]
    public async Task Agent_MovedWhileHisConsoleWasAway_SignsOnWhereHeWorksNow()
    {
        await using var lead = await server.ConnectStaff("lead", "lead1");
        await using (var first = await server.SignOn("lin"))
        {
            await first.Snapshot("desk/lin");
        }

        await lead.InvokeAsync("MoveAgents", Cancellation, "pre-sale", new[] { "lin" }, "vip", false);
        await lead.InvokeAsync("MoveAgents", Cancellation, "vip", new[] { "lin" }, "after-sale", false);
        await using var lin = await server.ConnectStaff("agent", "lin");
        var answer = await lin.InvokeAsync("SignOn", Cancellation, new { desk = 0 });
        var desk = await lin.Snapshot("desk/lin");

        Assert.Equal("after-sale", answer.Text("queue"));
        Assert.Equal("after-sale", desk.GetProperty("head").Text("queue"));
    }

    [Fact]
    public async Task Agent_MovedThereAndBack_IsFollowedBack()
    {
        await using var lead = await server.ConnectStaff("lead", "lead1");
        await using var lin = await server.SignOn("lin");
        await lin.Snapshot("desk/lin");

        await lead.InvokeAsync("MoveAgents", Cancellation, "pre-sale", new[] { "lin" }, "vip", true);
        await lin.Head("desk/lin", head => head.Text("queue") == "vip");
        await lead.InvokeAsync("MoveAgents", Cancellation, "vip", new[] { "lin" }, "pre-sale", true);
        var head = await lin.Head("desk/lin", head => head.Text("queue") == "pre-sale" && !head.Has("movedTo"));

        Assert.Equal("Online", head.Text("presence"));
        Assert.Equal("Malformed", await lead.Refused("MoveAgents", "pre-sale", Array.Empty<string>(), "vip", true));
        Assert.Equal("UnknownQueue", await lead.Refused("MoveAgents", "pre-sale", new[] { "lin" }, "nowhere", true));
    }

    [Fact]
    public async Task Transfer_ToAColleagueWhoWasMoved_GoesWhereHeWorksNow()
    {
        await using var lead = await server.ConnectStaff("lead", "lead1");
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");
        await using var hua = await server.SignOn("hua");
        await lead.InvokeAsync("MoveAgents", Cancellation, "after-sale", new[] { "hua" }, "pre-sale", false);
        await hua.Head("desk/hua", head => head.Text("queue") == "pre-sale");

        await lin.InvokeAsync("Transfer", Cancellation, session, new { agent = "hua", note = string.Empty });
        var asked = await lin.Head("session/ann~1", head => head.Has("transfer"));

        Assert.Equal("pre-sale", asked.GetProperty("transfer").Text("queue"));
    }
}
