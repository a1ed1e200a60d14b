using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>A lead sees what concerns him, looks at chats without being seen, and whispers to their agents.</summary>
public sealed class WatchingTests : IAsyncLifetime
{
    private const string Stream = "session/ann~1";

    private readonly HubServer server = new();
    private HubConnection lead = null!;
    private HubConnection lin = null!;
    private HubConnection ann = null!;
    private string session = string.Empty;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lead = await server.ConnectStaff("lead", "lead1");
        lin = await server.SignOn("lin");
        ann = await server.ConnectBuyer(HubServer.Token("ann"));
        session = await ann.OpenAndWatch();
        await lin.Chat(session, "lin");
    }

    public async ValueTask DisposeAsync()
    {
        await ann.DisposeAsync();
        await lin.DisposeAsync();
        await lead.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Concerns_OfAllQueues_StandUntilTheyAreSettled()
    {
        await lead.InvokeAsync("WatchConcerns", Cancellation);
        await Concerns(all => all.Length == 0);

        await lin.InvokeAsync("SetFlag", Cancellation, session, "tricky", "wants a colour we do not list");
        await lin.InvokeAsync("SetFlag", Cancellation, session, "complaint", "arrived broken");
        await lin.InvokeAsync("Escalate", Cancellation, session, "refund beyond my limit");
        var told = await Concerns(all => all.Length == 3);
        await lead.InvokeAsync("SettleEscalation", Cancellation, session, "granted");
        await Concerns(all => all.Length == 2);
        var faces = await lead.InvokeAsync("Faces", Cancellation, (object)new[] { session, "nobody~1" });

        Assert.Equal(["escalation", "complaint", "tricky"], told.Select(one => one.Text("kind")));
        Assert.Equal("refund beyond my limit", told[0].Text("note"));
        Assert.True(told[1].GetProperty("dueAt").GetInt64() > told[1].GetProperty("at").GetInt64());
        var face = Assert.Single(faces.EnumerateArray());
        Assert.Equal(("ANN", "active", "Lin"), (face.Text("buyer"), face.Text("status"), face.Text("agent")));
    }

    [Fact]
    public async Task Chat_WatchedByALead_IsFollowedUntilHeLeavesIt()
    {
        await lead.InvokeAsync("Watch", Cancellation, session, 0);
        await lead.Snapshot(Stream);

        await ann.Say(session, Guid.NewGuid(), "is it real leather?");
        await lead.Shown("is it real leather?");
        await lin.Say(session, Guid.NewGuid(), "it is");
        await lead.Shown("it is");
        await lead.InvokeAsync("Unwatch", Cancellation, session);
        await ann.Say(session, Guid.NewGuid(), "thanks");
        await lin.Shown("thanks");
        await lead.InvokeAsync("Watch", Cancellation, session, 0);
        var again = await lead.Soon(
            item => item.Stream() == Stream && (item.Kind() == "snapshot" || IsThanks(item)), "the next snapshot");

        Assert.Equal("snapshot", again.Kind());
        Assert.Equal("UnknownSession", await lead.Refused("Watch", "nobody~1", 0));
        Assert.Equal("UnknownSession", await lead.Refused("Watch", "no session", 0));
    }

    [Fact]
    public async Task Chats_MoreThanOneCanRead_AreRefused()
    {
        for (var i = 0; i < 8; i++)
        {
            await using var buyer = await server.ConnectBuyer(HubServer.Token($"b{i}"));
            await lead.InvokeAsync("Watch", Cancellation, await buyer.OpenAndWatch(), 0);
        }

        Assert.Equal("TooManyWatched", await lead.Refused("Watch", session, 0));
        await lead.InvokeAsync("Unwatch", Cancellation, "b0~1");
        await lead.InvokeAsync("Watch", Cancellation, session, 0);
        await lead.Snapshot(Stream);
    }

    [Fact]
    public async Task Desk_OfAnAgent_ShowsHisChats()
    {
        await lead.InvokeAsync("WatchDesk", Cancellation, "lin");
        var desk = await lead.Snapshot("desk/lin");
        await using var bob = await server.ConnectBuyer(HubServer.Token("bob"));
        await bob.OpenAndWatch();
        await lead.Soon(
            item => item.Stream() == "desk/lin" && item.Has("chat")
                && item.GetProperty("chat").Text("session") == "bob~1",
            "bob's chat comes to lin's desk");

        Assert.Equal(session, Assert.Single(desk.GetProperty("chats").EnumerateArray()).Text("session"));
        Assert.Equal("UnknownAgent", await lead.Refused("WatchDesk", "nobody"));
        Assert.Equal("UnknownAgent", await lead.Refused("WatchDesk", "wei"));
    }

    [Fact]
    public async Task Join_ByALead_LetsHimSpeakWithTheBuyer()
    {
        var id = Guid.NewGuid().ToString();
        Assert.Equal("NotYourSession", await lead.Refused("Say", session, id, "good morning"));

        await lead.InvokeAsync("Join", Cancellation, session);
        await lead.InvokeAsync("Say", Cancellation, session, id, "good morning");
        await lead.InvokeAsync("Say", Cancellation, session, id, "good morning");
        await lin.Say(session, Guid.NewGuid(), "over to you");
        Assert.Equal("Lead One", (await ann.Happening("leadJoined")).Text("name"));
        var said = (await ann.Shown("good morning")).GetProperty("entry");
        Assert.Equal(("agent", "Lead One"), (said.Text("from"), said.Text("name")));
        await ann.Shown("over to you");
        await lead.InvokeAsync("LeaveChat", Cancellation, session);
        await ann.Happening("leadLeft");
        Assert.Equal("NotYourSession", await lead.Refused("Say", session, Guid.NewGuid().ToString(), "and"));
        Assert.Equal("BadMessageId", await lead.Refused("Say", session, "one", "and"));
    }

    [Fact]
    public async Task TakeOver_ByALead_BringsTheChatToHisOwnDesk()
    {
        Assert.Equal("NotSignedOn", await lead.Refused("TakeOver", session));
        await using var desk = await server.SignOn("lead1");
        await desk.InvokeAsync("SetPresence", Cancellation, "Away", null!);
        Assert.Equal("AgentNotThere", await lead.Refused("TakeOver", session));
        await desk.InvokeAsync("SetPresence", Cancellation, "Paused", null!);

        await lead.InvokeAsync("TakeOver", Cancellation, session);
        await desk.Chat(session, "lead1");
        await desk.Say(session, Guid.NewGuid(), "my name is One");

        Assert.Equal("Lead One", (await ann.Happening("takenOver")).Text("name"));
        await ann.Shown("my name is One");
        Assert.Equal("UnknownSession", await lead.Refused("TakeOver", "nobody~1"));
    }

    [Fact]
    public async Task Whisper_ByALead_IsTheAgentsAndNotTheBuyers()
    {
        var id = Guid.NewGuid().ToString();

        await lead.InvokeAsync("Whisper", Cancellation, session, id, "offer free shipping");
        await lead.InvokeAsync("Whisper", Cancellation, session, id, "offer free shipping");
        var heard = await lin.Happening("whisper");
        await lin.Say(session, Guid.NewGuid(), "Shipping is on us.");
        var next = await ann.Soon(item => item.Has("entry"), "the next line the buyer sees");

        Assert.Equal(("lead1", "offer free shipping"), (heard.Text("by"), heard.Text("text")));
        Assert.True(heard.GetProperty("staff").GetBoolean());
        Assert.NotEqual("whisper", next.GetProperty("entry").Text("kind"));
        Assert.Equal("ResendDiffers", await lead.Refused("Whisper", session, id, "offer nothing"));
        Assert.Equal("EmptyText", await lead.Refused("Whisper", session, Guid.NewGuid(), " "));
        Assert.Equal("BadMessageId", await lead.Refused("Whisper", session, "1", "hello"));
    }

    private static bool IsThanks(JsonElement item) =>
        item.Has("entry") && item.GetProperty("entry").Text("text") == "thanks";

    private async Task<JsonElement[]> Concerns(Predicate<JsonElement[]> fits)
    {
        var item = await lead.Soon(item => item.Stream() == "concerns" && fits(Of(item)), "what concerns the leads");
        return Of(item);
    }

    private static JsonElement[] Of(JsonElement item) => [.. item.GetProperty("concerns").EnumerateArray()];
}
