using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>The handover book over the wire: who goes writes, who comes reads and confirms, leads see both.</summary>
public sealed class HandoverTests : IAsyncLifetime
{
    private readonly HubServer server = new();
    private HubConnection lead = null!;
    private HubConnection lin = null!;
    private HubConnection mei = null!;
    private HubConnection ann = null!;
    private string session = "";
    private long until;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lead = await server.ConnectStaff("lead", "lead1");
        await lead.InvokeAsync("WatchConcerns", Cancellation);
        await lead.InvokeAsync("WatchHandovers", Cancellation);
        lin = await server.SignOn("lin");
        ann = await server.ConnectBuyer(HubServer.Token("ann"));
        session = await ann.OpenAndWatch();
        await lin.Snapshot($"session/{session}");
        await Plan("planned");
        until = (await lin.Head("desk/lin", head => head.Has("shiftUntil"))).GetProperty("shiftUntil").GetInt64();
        await lin.InvokeAsync("SetFlag", Cancellation, session, "tricky", "three invoices");
        mei = await server.SignOn("mei");
    }

    public async ValueTask DisposeAsync()
    {
        await ann.DisposeAsync();
        await mei.DisposeAsync();
        await lin.DisposeAsync();
        await lead.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Shift_ThatEndsWithAWord_IsReadAndConfirmedByTheNext()
    {
        await Write("coupons end at eight", "the second invoice is missing");
        var own = await lin.InvokeAsync("Handover", Cancellation);
        Assert.Equal("three invoices", own.GetProperty("concerns")[0].Text("note"));
        Assert.Equal("UnknownHandover", await mei.Refused("ConfirmHandover", until));

        await Plan("absent");

        await mei.Chat(session, "mei");
        await lead.Soon(item => IsBook(item, "handovers", page => page.GetProperty("ended").GetBoolean()), "it ended");
        var note = await mei.Happening("note");
        await mei.InvokeAsync("WatchDesk", Cancellation, 0);
        await mei.Soon(item => IsBook(item, "handover/mei", page => page.GetProperty("ended").GetBoolean()), "a page");
        Assert.Equal(("the second invoice is missing", "Lin"), (note.Text("text"), note.Text("name")));
        var page = (await mei.InvokeAsync("Handover", Cancellation)).GetProperty("pages")[0];
        var line = page.GetProperty("lines")[0];
        Assert.Equal("coupons end at eight", line.Text("text"));
        Assert.Equal(session, line.GetProperty("left")[0].Text("session"));
        await mei.InvokeAsync("ConfirmHandover", Cancellation, until);
        await mei.InvokeAsync("ConfirmHandover", Cancellation, until);
        await lead.Soon(
            item => IsBook(item, "handovers", one => one.GetProperty("readers").GetArrayLength() == 1), "mei has read");
        var read = await lead.InvokeAsync("Handover", Cancellation, "pre-sale");
        Assert.Equal("mei", read.GetProperty("pages")[0].GetProperty("readers")[0].Text("agent"));
    }

    [Fact]
    public async Task Shift_ThatEndsWithoutAWord_CallsTheLeadWhoAddsOne()
    {
        await Plan("absent");

        await mei.Chat(session, "mei");
        await lead.Soon(item => Missing(item) == 1, "a word is missing");
        await lead.InvokeAsync(
            "SettleMissingNote", Cancellation, session, Guid.NewGuid().ToString(), "ask the warehouse");
        await lead.Soon(item => Missing(item) == 0, "it is there");
        Assert.Equal("ask the warehouse", (await mei.Happening("note")).Text("text"));
    }

    [Fact]
    public async Task Word_WhichCannotBe_IsRefused()
    {
        Assert.Equal("BadHandover", await lin.Refused("WriteHandover", new { until = 1, text = "x", notes = None }));
        Assert.Equal("Malformed", await lin.Refused("WriteHandover", (object?)null));
        Assert.Equal("UnknownQueue", await lead.Refused("Handover", "nowhere"));
    }

    private static object[] None => [];

    private static int? Missing(JsonElement item) => item.Stream() != "concerns" ? null
        : item.GetProperty("concerns").EnumerateArray().Count(one => one.Text("kind") == "noteMissing");

    private static bool IsBook(JsonElement item, string stream, Predicate<JsonElement> fits) =>
        item.Stream() == stream && item.GetProperty("pages").EnumerateArray().Any(page => fits(page));

    private Task<JsonElement> Write(string text, string note) => lin.InvokeAsync(
        "WriteHandover", Cancellation, new { until, text, notes = new[] { new { session, text = note } } });

    // He works at any hour: only when he is away tomorrow has today's shift an end.
    private async Task Plan(string kind)
    {
        var today = (await lead.InvokeAsync("Rota", Cancellation, "2026-01-01", 1)).Text("today")!;
        var rota = await lead.InvokeAsync("Rota", Cancellation, today, 2);
        var days = rota.GetProperty("days").EnumerateArray().Where(day => day.Text("agent") == "lin")
            .Select(day => Wanted(day, day.Text("day") == today ? kind : "absent")).ToArray();
        await lead.InvokeAsync("PlanDays", Cancellation, (object)days);
    }

    private static object Wanted(JsonElement day, string kind)
    {
        object[] shifts = kind == "absent" ? [] : [new { from = 0, until = 1440 }];
        var seen = day.GetProperty("version").GetInt64();
        return new { agent = "lin", day = day.Text("day"), kind, shifts, seen, note = "" };
    }
}
