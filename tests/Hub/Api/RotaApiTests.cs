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
    public async Task Calendar_CalledOffOrOfALength_IsReadAsItSays()
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        var answer = await Import(lead, Calendar(
            $"X-ROUTING-AGENT:zhao\nSTATUS:CANCELLED\nDTSTART:{Ics(1)}T100000",
            $"X-ROUTING-AGENT:wu\nDTSTART:{Ics(1)}T100000\nDURATION:PT7H30M\nDESCRIPTION:{new string('x', 500)}\\nend",
            $"X-ROUTING-AGENT:fan\nDTSTART;VALUE=DATE:{Ics(1)}\nDTEND;VALUE=DATE:{Ics(3)}",
            $"X-ROUTING-AGENT:tao\nDTSTART;TZID=Middle-earth:{Ics(1)}T100000\nDTEND:{Ics(1)}T110000",
            $"X-ROUTING-AGENT:tao\nDTSTART:{Ics(1)}T100000\nRDATE:{Ics(2)}T100000",
            "X-ROUTING-AGENT:tao\nDTSTART;VALUE=DATE:99991231"));

        Assert.Equal(
            ["wu planned 600-1050 ", "fan absent ", "fan absent "],
            answer.GetProperty("changes").EnumerateArray().Select(Short));
        Assert.Equal(200, answer.GetProperty("changes")[0].GetProperty("after").Text("note")!.Length);
        Assert.Equal(["zone", "repeats", "time"], Codes(answer));
        Assert.Equal(
            ["cut"], Codes(await Import(lead, $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:zhao/1\nDTSTART:{Ics(1)}T100000")));
    }

    [Fact]
    public async Task Csv_OfMoreThanIsRead_SaysWhereItStopped()
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        var lines = Enumerable.Repeat($"nobody,{Today(1)},9,18", 30_000);

        var answer = await Import(lead, $"agent,day,from,until\n{string.Join('\n', lines)}");

        var mistakes = answer.GetProperty("mistakes").EnumerateArray().ToList();
        Assert.Equal(201, mistakes.Count);
        Assert.Equal(("more", "19801"), (mistakes[^1].Text("code"), mistakes[^1].Text("value")));
    }

    [Fact]
    public async Task Import_OfTooLargeAFile_IsRefused()
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        var answer = lead.PostAsync(
            "/api/shops/demo/rota/import", new StringContent(new string('x', 6_000_000)), Cancellation);

        Assert.Equal("FileTooLarge", await answer.Code());
    }

    [Fact]
    public async Task Csv_SavedByExcelInChinese_IsRead()
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        var text = $"agent,day,kind,from,until,note\nzhao,{Today(1)},absent,,,病假";
        var gb = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

        var answer = await lead.PostAsync("/api/shops/demo/rota/import", new ByteArrayContent(gb), Cancellation);

        var read = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("病假", read.GetProperty("changes")[0].GetProperty("after").Text("note"));
    }

    [Fact]
    public async Task Import_OfAnAbsence_KeepsTheShiftsAsTheyArePlannedAndANoteAloneIsAChange()
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        var plan = await Import(lead, $"agent,day,from,until,note\nzhao,{Today(1)},12,20,");
        await Apply(lead, plan);

        var noted = await Import(lead, $"agent,day,from,until,note\nzhao,{Today(1)},12,20,for wu");
        var absent = await Import(lead, $"agent,day,kind,from,until\nzhao,{Today(1)},absent,,");

        Assert.Equal("for wu", noted.GetProperty("changes")[0].GetProperty("after").Text("note"));
        var missed = absent.GetProperty("changes")[0].GetProperty("after").GetProperty("shifts")[0];
        Assert.Equal((720, 1200), (missed.GetProperty("from").GetInt32(), missed.GetProperty("until").GetInt32()));
    }

    [Fact]
    public async Task Csv_WhoseDayPlanningWouldRefuse_IsAMistakeOfItsLine()
    {
        using var lead = server.Client(cookie: await server.SignIn("lead1"));

        var answer = await Import(
            lead, $"agent,day,from,until,breaks\nzhao,{Today(1)},9,18,10:00-11:00 10:30-12:00\nwu,9999-12-31,22,6,");

        Assert.Equal(["shifts", "far"], Codes(answer));
        Assert.Empty(answer.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Days_PlannedByOthersThanLeadsOrUnreadable_AreRefused()
    {
        using var agent = server.Client(cookie: await server.SignIn("zhao"));
        using var lead = server.Client(cookie: await server.SignIn("lead1"));
        const string path = "/api/shops/demo/rota/days";

        Assert.Equal("RoleMayNot", await agent.PostAsJsonAsync(path, Array.Empty<object>(), Cancellation).Code());
        Assert.Equal("Malformed", await lead.PostAsJsonAsync(path, Array.Empty<object>(), Cancellation).Code());
        Assert.Equal("Malformed", await lead.PostAsJsonAsync(path, new object?[] { null }, Cancellation).Code());
        Assert.Equal(
            "UnknownAgent",
            await lead.PostAsJsonAsync(
                path,
                new[] { new { agent = "x", day = Today(1), kind = "planned", shifts = Array.Empty<int>(), seen = 0 } },
                Cancellation).Code());
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

    private static string Ics(int ahead) => Today(ahead).Replace("-", "", StringComparison.Ordinal);

    private static string Calendar(params string[] events) => string.Concat(
        "BEGIN:VCALENDAR\n", string.Concat(events.Select(one => $"BEGIN:VEVENT\n{one}\nEND:VEVENT\n")),
        "END:VCALENDAR");

    private static IEnumerable<string> Codes(JsonElement answer) =>
        answer.GetProperty("mistakes").EnumerateArray().Select(one => one.Text("code")!);

    private static async Task Apply(HttpClient lead, JsonElement answer)
    {
        var days = answer.GetProperty("changes").EnumerateArray().Select(one => one.GetProperty("after"));
        var planned = await lead.PostAsJsonAsync("/api/shops/demo/rota/days", days, Cancellation);
        planned.EnsureSuccessStatusCode();
    }

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
