using System.Net.Http.Json;
using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>Hold, flags, notes and escalation: what staff does about a chat, and what the buyer does not see.</summary>
public sealed class CareTests : IAsyncLifetime
{
    private const string Stream = "session/ann~1";

    private readonly HubServer server = new();
    private HubConnection lin = null!;
    private HubConnection ann = null!;
    private string session = string.Empty;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lin = await server.SignOn("lin");
        ann = await server.ConnectBuyer(HubServer.Token("ann"));
        session = await ann.OpenAndWatch();
        await lin.Snapshot(Stream);
    }

    public async ValueTask DisposeAsync()
    {
        await ann.DisposeAsync();
        await lin.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Hold_UntilAMoment_IsShownToStaffAndEndsWithResume()
    {
        var until = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeMilliseconds();

        await lin.InvokeAsync("Hold", Cancellation, session, until, "asks the warehouse");
        var held = await lin.Head(Stream, head => head.Has("hold"));
        await lin.InvokeAsync("Resume", Cancellation, session);
        await lin.Happening("resumed");

        Assert.Equal(until, held.GetProperty("hold").GetProperty("until").GetInt64());
        Assert.Equal("asks the warehouse", held.GetProperty("hold").Text("note"));
        Assert.Equal("BadHold", await lin.Refused("Hold", session, 1, string.Empty));
        Assert.Equal("NotText", await lin.Refused("Hold", session, until, null));
        await using var mei = await server.SignOn("mei");
        Assert.Equal("NotYourSession", await mei.Refused("Hold", session, until, string.Empty));
        Assert.Equal("NotYourSession", await mei.Refused("Resume", session));
    }

    [Fact]
    public async Task Flag_SetAndCleared_IsStaffsAlone()
    {
        await lin.InvokeAsync("SetFlag", Cancellation, session, "complaint", "arrived broken");
        var flagged = await lin.Head(Stream, head => head.Has("flags"));
        await ann.Say(session, Guid.NewGuid(), "hello?");
        var seen = await ann.Head(Stream, head => head.Has("roundSince"));

        Assert.Equal("complaint", flagged.GetProperty("flags")[0].Text("flag"));
        Assert.True(flagged.Has("complaintDueAt"));
        Assert.False(seen.Has("flags") || seen.Has("complaintDueAt"));
        Assert.Equal("Malformed", await lin.Refused("SetFlag", session, "Complaint", string.Empty));
        Assert.Equal("NoteNeeded", await lin.Refused("ClearFlag", session, "complaint", string.Empty));
        await using var lead = await server.ConnectStaff("lead", "lead1");
        await lead.InvokeAsync("ClearFlag", Cancellation, session, "complaint", "sent a new one");
        Assert.Equal("lead1", (await lin.Happening("unflagged")).Text("by"));
        await lead.InvokeAsync("SetFlag", Cancellation, session, "red", "mine");
        Assert.Equal("red", (await lin.Happening("flagged")).GetProperty("detail").Text("flag"));
        Assert.Equal("UnknownSession", await lead.Refused("SetFlag", "nobody~1", "red", string.Empty));
    }

    [Fact]
    public async Task Note_ByStaff_IsNeverInTheBuyersTranscript()
    {
        var id = Guid.NewGuid().ToString();

        await lin.InvokeAsync("AddNote", Cancellation, session, id, "prefers the phone");
        var note = await lin.Happening("note");
        await lin.InvokeAsync("AddNote", Cancellation, session, id, "prefers the phone");
        await ann.Say(session, Guid.NewGuid(), "hello?");
        await ann.Shown("hello?");

        Assert.Equal(("prefers the phone", id), (note.Text("text"), note.Text("id")));
        Assert.True(note.GetProperty("staff").GetBoolean());
        var page = await server.Client(token: HubServer.Token("ann")).GetFromJsonAsync<JsonElement>(
            $"/api/shops/demo/sessions/{session}/transcript", Cancellation);
        Assert.DoesNotContain("prefers", page.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("ResendDiffers", await lin.Refused("AddNote", session, id, "prefers mail"));
        Assert.Equal("BadMessageId", await lin.Refused("AddNote", session, "1", "text"));
        Assert.Equal("EmptyText", await lin.Refused("AddNote", session, Guid.NewGuid().ToString(), " "));
    }

    [Fact]
    public async Task Tags_OfAChat_AreForStaffAlone()
    {
        await lin.InvokeAsync("SetTags", Cancellation, session, new[] { "size", " coupon" });
        var tagged = await lin.Soon(
            item => item.TryGetProperty("entry", out var entry) && entry.Text("kind") == "tagged", "the tags");
        await ann.Say(session, Guid.NewGuid(), "hello?");
        var seen = await ann.Head(Stream, head => head.Has("roundSince"));

        var tags = tagged.GetProperty("head").GetProperty("tags").EnumerateArray();
        Assert.Equal(["size", "coupon"], tags.Select(tag => tag.GetString()));
        Assert.Equal("size, coupon", tagged.GetProperty("entry").Text("text"));
        Assert.False(seen.Has("tags"));
        Assert.Equal("BadTags", await lin.Refused("SetTags", session, new[] { "size", "" }));
        Assert.Equal("BadTags", await lin.Refused("SetTags", session, new object?[] { null }));
        Assert.Equal("BadTags", await lin.Refused("SetTags", session, "size"));
    }

    [Fact]
    public async Task Close_WithAReason_SaysItToStaffAlone()
    {
        Assert.Equal("TextTooLong", await lin.Refused("CloseBecause", session, new string('x', 81)));
        await lin.InvokeAsync("CloseBecause", Cancellation, session, "solved");

        Assert.Equal("solved", (await lin.Happening("closed")).Text("text"));
        Assert.Equal(string.Empty, (await ann.Happening("closed")).Text("text"));
    }

    [Fact]
    public async Task Buyer_WithAnOrder_IsShownWithIt()
    {
        await lin.InvokeAsync("Watch", Cancellation, session, 0);
        var buyer = (await lin.Snapshot(Stream)).GetProperty("head").GetProperty("buyer");

        Assert.Equal(("jacket 42", "A-1001"), (buyer.Text("looksAt"), buyer.Text("order")));
    }

    [Fact]
    public async Task Escalation_UntilALeadSettlesIt_StandsOnTheBoard()
    {
        await using var lead = await server.ConnectStaff("lead", "lead1");
        await lead.InvokeAsync("WatchBoard", Cancellation, "pre-sale", 0);

        await lin.InvokeAsync("Escalate", Cancellation, session, "wants a discount");
        var told = await lead.Head("board/pre-sale", head => head.GetProperty("alarmCount").GetInt32() == 1);
        var head = await lin.Head(Stream, head => head.Has("escalation"));
        await lead.InvokeAsync("SettleEscalation", Cancellation, session, "granted");
        await lead.Head("board/pre-sale", head => head.GetProperty("alarmCount").GetInt32() == 0);

        var alarm = told.GetProperty("alarms")[0];
        Assert.Equal(("ann~1", "escalation"), (alarm.Text("session"), alarm.GetProperty("what")[0].GetString()));
        Assert.Equal("wants a discount", head.Text("escalation"));
        Assert.Equal("granted", (await lin.Happening("settled")).Text("text"));
        Assert.Equal("UnknownSession", await lead.Refused("SettleEscalation", "nobody~1", string.Empty));
        await using var mei = await server.SignOn("mei");
        Assert.Equal("NotYourSession", await mei.Refused("Escalate", session, string.Empty));
    }

    [Fact]
    public async Task Here_OftenOverTwoConsoles_IsTakenOnce()
    {
        await using var idle = await server.ConnectStaff("agent", "mei");
        Assert.Equal("NotSignedOn", await idle.Refused("Here"));

        for (var i = 0; i < 5; i++)
        {
            await lin.InvokeAsync("Here", Cancellation);
        }

        await lin.InvokeAsync("WatchDesk", Cancellation, 0);
        var desk = await lin.Snapshot("desk/lin");
        Assert.Equal("Online", desk.GetProperty("head").Text("presence"));
    }
}
