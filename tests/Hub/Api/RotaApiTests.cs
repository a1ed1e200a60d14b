using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Routing.Hub.Tests.Api;

/// <summary>The rota as files: out, back in, with a preview and mistakes by line.</summary>
public sealed class RotaApiTests : IAsyncDisposable
{
    private readonly HubServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("rota.csv")]
    [InlineData("rota.ics")]
    public async Task Rota_ExportedAndImported_ChangesNothing(string file)
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        var text = await lead.GetStringAsync($"/api/shops/demo/rota/{file}?from={Today()}&days=7", Cancellation);

        var answer = await Import(lead, text);

        Assert.Empty(answer.GetProperty("changes").EnumerateArray());
        Assert.Empty(answer.GetProperty("mistakes").EnumerateArray());
        Assert.True(answer.GetProperty("same").GetInt32() > 7);
        Assert.Contains("zhao", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_ChangedByHand_ShowsWhatItChangesAndItsMistakesByLine()
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        var answer = await Import(lead, string.Join("\r\n",
            "agent,day,kind,from,until,queue,breaks,overtime,note",
            $"zhao,{Today(1)},usual,10:00,18:00,after-sale,12:00-12:30,yes,",
            $"nobody,{Today(1)},planned,10:00,18:00,,,,",
            $"wu,{Today(1)},planned,25:00,18:00,,,,",
            $"qian,{Today(1)},absent,,,,,,\"ill, at home\"",
            $"fan,{Today(1)},planned,9,18,gone,,,",
            $"tao,{Today(1)},planned,9,18,,08:00-08:30,,",
            $"bai,{Today(100)},planned,9,18,,,,"));

        Assert.Equal(
            ["zhao planned 600-1080 after-sale", "qian absent "],
            answer.GetProperty("changes").EnumerateArray().Select(Short));
        Assert.Equal(
            ["3 agent nobody", "4 time 25:00-18:00", "6 queue gone", "7 breaks 08:00-08:30"],
            answer.GetProperty("mistakes").EnumerateArray().Take(4).Select(one =>
                $"{one.GetProperty("line").GetInt32()} {one.Text("code")} {one.Text("value")}"));
        Assert.Equal("far", answer.GetProperty("mistakes")[4].Text("code"));
    }

    [Fact]
    public async Task Calendar_OfAnotherProgram_IsReadInItsTimeZone()
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        var day = Today(1).Replace("-", "", StringComparison.Ordinal);
        var answer = await Import(lead, string.Join("\n",
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "UID:zhao/1",
            $"DTSTART;TZID=Asia/Tokyo:{day}T110000",
            $"DTEND;TZID=Asia/Tokyo:{day}T190000",
            "BEGIN:VALARM",
            "UID:none",
            "END:VALARM",
            "DESCRIPTION:early\\, for",
            "  once",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "X-ROUTING-AGENT:qian",
            "RRULE:FREQ=DAILY",
            $"DTSTART:{day}T110000Z",
            "END:VEVENT",
            "END:VCALENDAR"));

        var change = Assert.Single(answer.GetProperty("changes").EnumerateArray());
        Assert.Equal("zhao planned 600-1080 ", Short(change));
        Assert.Equal("early, for once", change.GetProperty("after").Text("note"));
        var mistake = Assert.Single(answer.GetProperty("mistakes").EnumerateArray());
        Assert.Equal((14, "repeats"), (mistake.GetProperty("line").GetInt32(), mistake.Text("code")));
    }

    [Fact]
    public async Task Files_ForOthersThanLeads_AreOnlyTheirOwnShifts()
    {
        using var agent = server.Client(cookie: await server.SignIn("zhao"));
        using var stranger = server.Client();

        var mine = await agent.GetStringAsync("/api/shops/demo/my-shifts.ics", Cancellation);
        var refused = await agent.GetAsync($"/api/shops/demo/rota/rota.csv?from={Today()}&days=1", Cancellation);

        Assert.Contains("X-ROUTING-AGENT:zhao", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("qian", mine, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("NotSignedIn", await stranger.GetAsync("/api/shops/demo/my-shifts.ics", Cancellation).Code());
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        Assert.Equal("Malformed", await lead.GetAsync(
            $"/api/shops/demo/rota/rota.ics?from={Today()}&days=999", Cancellation).Code());
    }

    private static string Today(int ahead = 0) =>
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"))
            .AddDays(ahead).ToString("yyyy-MM-dd", null);

    private static string Short(JsonElement change)
    {
        var after = change.GetProperty("after");
        var shift = after.GetProperty("shifts").EnumerateArray().FirstOrDefault();
        return after.Text("kind") == "absent"
            ? $"{after.Text("agent")} absent "
            : $"{after.Text("agent")} {after.Text("kind")} {shift.GetProperty("from")}-{shift.GetProperty("until")} "
                + shift.Text("queue");
    }

    private static async Task<JsonElement> Import(HttpClient lead, string text)
    {
        var answer = await lead.PostAsync("/api/shops/demo/rota/import", new StringContent(text), Cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
