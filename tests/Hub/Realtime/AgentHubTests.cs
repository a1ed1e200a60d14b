using System.Text.Json;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

public sealed class AgentHubTests : IAsyncLifetime
{
    private readonly HubServer server = new HubServer().WithShop("policy.transferConsentSeconds", "0");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task SignOn_Agent_IsToldWhoHeIsAndGetsHisDesk()
    {
        await using var lin = await server.ConnectStaff("agent", "lin");

        var answer = await lin.InvokeAsync("SignOn", Cancellation, new { desk = 0, sessions = new { } });
        var desk = await lin.Snapshot("desk/lin");

        Assert.Equal("""{"agent":"lin","name":"Lin","queue":"pre-sale","role":"agent"}""", answer.GetRawText());
        Assert.Equal("Online", desk.GetProperty("head").GetProperty("presence").GetString());
    }

    [Fact]
    public async Task Chat_Assigned_IsFollowedByItself()
    {
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();

        await lin.Chat("ann~1", "lin");
        await ann.Say(session, Guid.NewGuid(), "is it in stock?");
        await lin.Shown("is it in stock?");
        await lin.Say(session, Guid.NewGuid(), "yes it is");
        var reply = (await ann.Shown("yes it is")).GetProperty("entry");

        Assert.Equal(("agent", "lin"), (reply.GetProperty("from").GetString(), reply.GetProperty("by").GetString()));
    }

    [Fact]
    public async Task Chat_Transferred_StopsHereAndStartsThere()
    {
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");
        await using var mei = await server.SignOn("mei");

        await lin.InvokeAsync("Transfer", Cancellation, session, new { agent = "mei", note = "knows the goods" });
        await mei.Chat("ann~1", "mei");
        await lin.NextAsync(item => item.TryGetProperty("left", out _), Cancellation);
        await ann.Say(session, Guid.NewGuid(), "hello mei");
        await mei.Shown("hello mei");
        var refused = Guid.NewGuid();
        await lin.Say(session, refused, "wait");

        var receipt = await lin.NextAsync(item => item.Kind() is "receipt" || Text(item) == "hello mei", Cancellation);
        Assert.Equal("NotYourSession", receipt.GetProperty("refused").GetProperty("code").GetString());
    }

    [Fact]
    public async Task SignOn_Again_ResumesSessionsAfterTheirNumbers()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        long number;
        string session;
        await using (var lin = await server.SignOn("lin"))
        {
            session = await ann.OpenAndWatch();
            await ann.Say(session, Guid.NewGuid(), "before");
            await lin.Chat("ann~1", "lin");
            await ann.Shown("before");
            await lin.InvokeAsync("Watch", Cancellation, session, 0);
            number = (await lin.Snapshot("session/ann~1")).GetProperty("number").GetInt64();
        }

        await ann.Say(session, Guid.NewGuid(), "while away");
        await ann.Shown("while away");
        await using var again = await server.ConnectStaff("agent", "lin");
        await again.InvokeAsync(
            "SignOn", Cancellation, new { desk = 0, sessions = new Dictionary<string, long> { [session] = number } });
        var next = await again.NextAsync(item => item.Stream() == "session/ann~1", Cancellation);

        Assert.Equal(("update", number), (next.Kind(), next.GetProperty("after").GetInt64()));
    }

    [Fact]
    public async Task Chat_ThatJoinsTheDeskAfterSigningOn_BeginsWithASnapshot()
    {
        await using var mei = await server.SignOn("mei");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await mei.Chat("ann~1", "mei");
        await using var lin = await server.ConnectStaff("agent", "lin");
        await lin.InvokeAsync(
            "SignOn", Cancellation, new { desk = 0, sessions = new Dictionary<string, long> { [session] = 1 } });
        await lin.Snapshot("desk/lin");

        await mei.InvokeAsync("Transfer", Cancellation, session, new { agent = "lin", note = string.Empty });
        var first = await lin.NextAsync(item => item.Stream() == "session/ann~1", Cancellation);

        Assert.Equal("snapshot", first.Kind());
    }

    [Fact]
    public async Task Watch_SessionOffTheDesk_GivesStaffItsTranscript()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        await ann.OpenAndWatch("after-sale");
        await using var lin = await server.SignOn("lin");

        await lin.InvokeAsync("Watch", Cancellation, "ann~1", 0);

        var head = (await lin.Snapshot("session/ann~1")).GetProperty("head");
        Assert.Equal("after-sale", head.GetProperty("queue").GetString());
    }

    [Fact]
    public async Task Presence_Chosen_IsSeenOnTheBoard()
    {
        await using var lead = await server.ConnectStaff("lead", "lead1");
        await lead.InvokeAsync("WatchBoard", Cancellation, "pre-sale", 0);
        await using var lin = await server.SignOn("lin");

        await lin.InvokeAsync("SetPresence", Cancellation, "Away", "lunch");
        var board = await lead.NextAsync(
            item => item.GetRawText().Contains("lunch", StringComparison.Ordinal), Cancellation);

        Assert.Equal("board/pre-sale", board.Stream());
    }

    [Fact]
    public async Task Call_ThatMayNotBe_IsRefusedByName()
    {
        await using var lin = await server.ConnectStaff("agent", "lin");
        Assert.Equal("NotSignedOn", await lin.Refused("SetPresence", "Away", null));
        Assert.Equal("NotSignedOn", await lin.Refused("WatchDesk", 0));
        await lin.InvokeAsync("SignOn", Cancellation, new { desk = 0 });
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");

        Assert.Equal("BadPresence", await lin.Refused("SetPresence", "Draining", null));
        Assert.Equal("BadPresence", await lin.Refused("SetPresence", "1", null));
        Assert.Equal("UnknownQueue", await lin.Refused("Transfer", session, new { queue = "nowhere" }));
        Assert.Equal("UnknownAgent", await lin.Refused("Transfer", session, new { agent = "nobody" }));
        Assert.Equal("BadTransfer", await lin.Refused("Transfer", session, new { note = "nowhere" }));
        Assert.Equal("UnknownSession", await lin.Refused("Close", "ann~7"));
        Assert.Equal("UnknownSession", await lin.Refused("Watch", "nonsense", 0));
    }

    [Fact]
    public async Task Say_OnAColleaguesChat_IsRefused()
    {
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");
        await using var mei = await server.SignOn("mei");
        var id = Guid.NewGuid();

        await mei.Say(session, id, "mine");

        Assert.Equal("NotYourSession", await mei.RefusedMessage(id));
    }

    [Theory]
    [InlineData("lead", "lin")]
    [InlineData("agent", null)]
    [InlineData("lead", null)]
    public async Task Connect_RoleThatMayNot_IsRefused(string hub, string? user) =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await server.Connect($"/hubs/{hub}", user is null ? null : await server.SignIn(user), null));

    [Fact]
    public async Task Board_UnknownQueue_IsRefusedAndKnownOnesAreListed()
    {
        await using var lead = await server.ConnectStaff("lead", "lead2");

        var queues = await lead.InvokeAsync("Queues", Cancellation);
        await lead.InvokeAsync("WatchBoard", Cancellation, "vip", 0);
        var board = await lead.Snapshot("board/vip");
        await lead.InvokeAsync("UnwatchBoard", Cancellation, "vip");

        Assert.Equal(
            ["pre-sale", "after-sale", "vip"], queues.EnumerateArray().Select(q => q.GetProperty("queue").GetString()));
        Assert.Equal(0, board.GetProperty("head").GetProperty("waiting").GetInt32());
        Assert.Equal("UnknownQueue", await lead.Refused("WatchBoard", "nowhere", 0));
    }

    private static string? Text(JsonElement item) =>
        item.TryGetProperty("entry", out var entry) ? entry.GetProperty("text").GetString() : null;
}
