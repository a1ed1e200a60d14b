using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>What buyer and agent see of each other besides words, and what an agent asks of the shop.</summary>
public sealed class SignalTests : IAsyncLifetime
{
    private const string Stream = "session/ann~1";

    private readonly HubServer server = new();
    private HubConnection lin = null!;
    private HubConnection ann = null!;
    private string session = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lin = await server.SignOn("lin");
        ann = await server.ConnectBuyer(HubServer.Token("ann"));
        session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");
    }

    public async ValueTask DisposeAsync()
    {
        await ann.DisposeAsync();
        await lin.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Typing_OfEither_IsSeenByTheOther()
    {
        await ann.SendAsync("Typing", Cancellation, session);
        var atAgent = await Signal(lin, "typing");
        await lin.SendAsync("Typing", Cancellation, session);
        var atBuyer = await Signal(ann, "typing");

        Assert.Equal(("buyer", null), (atAgent.Text("from"), atAgent.Text("by")));
        Assert.Equal(("agent", "lin", "Lin"), (atBuyer.Text("from"), atBuyer.Text("by"), atBuyer.Text("name")));
    }

    [Fact]
    public async Task Seen_ByTheBuyer_IsShownToTheAgentOnceAndToWhoWatchesLater()
    {
        await lin.Say(session, Guid.NewGuid(), "hello");
        await ann.Shown("hello");
        var number = (int)(await lin.Shown("hello")).GetProperty("entry").GetProperty("number").GetInt64();

        await ann.SendAsync("Seen", Cancellation, session, number + 7);
        await ann.SendAsync("Seen", Cancellation, session, number);
        var seen = await Signal(lin, "seen");
        await lin.InvokeAsync("Watch", Cancellation, session, 0);
        await lin.Snapshot(Stream);
        var again = await Signal(lin, "seen");

        Assert.Equal((number, "buyer"), (seen.GetProperty("seen").GetInt32(), seen.Text("from")));
        Assert.Equal(number, again.GetProperty("seen").GetInt32());
    }

    [Fact]
    public async Task Signals_OfStrangers_ShowNothing()
    {
        await using var mei = await server.SignOn("mei");
        await using var bob = await server.ConnectBuyer(HubServer.Token("bob"));

        await mei.SendAsync("Typing", Cancellation, session);
        await bob.SendAsync("Typing", Cancellation, session);
        await bob.SendAsync("Typing", Cancellation, 7);
        await mei.InvokeAsync("Loads", Cancellation);
        await ann.SendAsync("Typing", Cancellation, session);
        await lin.SendAsync("Typing", Cancellation, session);

        Assert.Equal("lin", (await Signal(ann, "typing")).Text("by"));
        Assert.Equal("buyer", (await Signal(lin, "typing")).Text("from"));
    }

    [Fact]
    public async Task Loads_OfTheShop_SayWhoIsFree()
    {
        await using var mei = await server.SignOn("mei");

        var loads = await mei.InvokeAsync("Loads", Cancellation);

        var queue = loads.GetProperty("queues").EnumerateArray().Single(one => one.Text("queue") == "pre-sale");
        Assert.Equal((2, 0), (queue.GetProperty("free").GetInt32(), queue.GetProperty("waiting").GetInt32()));
        Assert.Equal(0, queue.GetProperty("waitSeconds").GetInt32());
        var agent = loads.GetProperty("agents").EnumerateArray().Single(one => one.Text("agent") == "lin");
        Assert.Equal(("Online", 100), (agent.Text("presence"), agent.GetProperty("load").GetInt32()));
    }

    private static Task<JsonElement> Signal(HubConnection connection, string signal) => connection.Soon(
        item => item.Kind() == "signal" && item.Text("signal") == signal, $"a signal of {signal}");
}
