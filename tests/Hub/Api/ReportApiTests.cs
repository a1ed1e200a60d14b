using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Routing.Testing;
using Xunit;

namespace Routing.Hub.Tests.Api;

/// <summary>The report of the day that runs, over REST: who may read it, and that it says what happened.</summary>
public sealed class ReportApiTests : IAsyncLifetime
{
    private readonly HubServer server = new();
    private HttpClient lead = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The demo shop's clock: eight hours ahead of UTC.
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    private static string Path(DateOnly day) =>
        $"/api/shops/demo/reports/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public async ValueTask InitializeAsync() => lead = server.Client(cookie: await server.SignIn("lead1"));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Report_OfToday_SaysWhatHappenedAndWhatTheBoardShows()
    {
        await Serve("ann");

        var report = await Report(rated: 1);

        var total = report.GetProperty("total");
        Assert.Equal((1, 1, 1), (Number(total, "sessions"), Number(total, "taken"), Number(total, "completed")));
        Assert.Equal((1, 5), (Number(total, "ratings"), Number(total, "stars")));
        Assert.Equal((1, 1), (Number(total, "rate"), Number(total, "firstRate")));
        Assert.Equal(24, report.GetProperty("hours").GetArrayLength());
        Assert.True(report.GetProperty("running").GetBoolean());
        var agent = Assert.Single(report.GetProperty("agents").EnumerateArray());
        Assert.Equal("lin", agent.GetProperty("agent").GetString());
        Assert.Equal(JsonValueKind.Null, agent.GetProperty("figures").GetProperty("sessions").ValueKind);
        await SameAsTheBoard(total);
    }

    [Fact]
    public async Task Report_OfOneQueueOrAgent_LeavesOutTheOthers()
    {
        await Serve("ann");

        var afterSale = await lead.GetFromJsonAsync<JsonElement>(Path(Today) + "?queue=after-sale", Cancellation);
        var mei = await lead.GetFromJsonAsync<JsonElement>(Path(Today) + "?agent=mei", Cancellation);

        Assert.Equal(0, Number(afterSale.GetProperty("total"), "sessions"));
        Assert.Equal("after-sale", Assert.Single(
            afterSale.GetProperty("queues").EnumerateArray()).GetProperty("queue").GetString());
        Assert.Empty(mei.GetProperty("agents").EnumerateArray());
        Assert.Equal(0, Number(mei.GetProperty("total"), "taken"));
        Assert.Equal(JsonValueKind.Null, mei.GetProperty("total").GetProperty("sessions").ValueKind);
        Assert.All(mei.GetProperty("hours").EnumerateArray(), hour => Assert.Equal(
            JsonValueKind.Null, hour.GetProperty("figures").GetProperty("abandonment").ValueKind));
    }

    [Fact]
    public async Task ReportTable_OfToday_HasARowForEachHourQueueAndAgent()
    {
        await Serve("ann");

        var answer = await lead.GetAsync(Path(Today) + ".csv", Cancellation);
        var lines = (await answer.Content.ReadAsStringAsync(Cancellation)).TrimEnd().Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("date,hour,queue,agent,name,sessions,taken,", lines[0].TrimStart('\uFEFF'));
        Assert.Contains(lines, line => line.Contains(",pre-sale,,,1,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",pre-sale,lin,Lin,", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
    }

    [Theory]
    [InlineData("hour", 25)]
    [InlineData("queue", 4)]
    [InlineData("agent", 2)]
    public async Task ReportTable_CutOneWay_HasItsRows(string by, int rows)
    {
        await Serve("ann");

        var text = await lead.GetStringAsync(Path(Today) + $".csv?by={by}", Cancellation);

        Assert.Equal(rows, text.TrimEnd().Split("\r\n").Length);
    }

    [Theory]
    [InlineData("/api/shops/demo/reports/yesterday", "BadReportDay")]
    [InlineData("/api/shops/demo/reports/2026-02-30", "BadReportDay")]
    [InlineData("/api/shops/demo/reports/2999-01-01", "BadReportDay")]
    [InlineData("/api/shops/demo/reports/2001-01-01", "DayNotKept")]
    [InlineData("/api/shops/demo/reports/1950-01-01.csv", "DayNotKept")]
    [InlineData("/api/shops/demo/reports/2001-01-01.csv?by=colour", "Malformed")]
    [InlineData("/api/shops/demo/reports/2001-01-01.csv?by=1", "Malformed")]
    [InlineData("/api/shops/demo/reports/2001-01-01.csv?by=hour,queue", "Malformed")]
    [InlineData("/api/shops/nowhere/reports/2001-01-01", "UnknownShop")]
    public async Task Report_OfNoSuchDay_IsRefusedByName(string path, string code) =>
        Assert.Equal(code, await lead.GetAsync(path, Cancellation).Code());

    [Theory]
    [InlineData("queue=lost-and-found", "UnknownQueue")]
    [InlineData("agent=nobody", "UnknownAgent")]
    public async Task Report_OfAPartThatIsNotThere_IsRefused(string part, string code)
    {
        Assert.Equal(code, await lead.GetAsync($"{Path(Today)}?{part}", Cancellation).Code());
        Assert.Equal(code, await lead.GetAsync($"{Path(Today)}.csv?{part}", Cancellation).Code());
    }

    [Fact]
    public async Task ReportTable_OfEachLine_LeavesOutWhatNoLineCanTell()
    {
        await Serve("ann");

        var text = await lead.GetStringAsync(Path(Today) + ".csv", Cancellation);
        var rows = text.TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(line => line.Split(',')).ToList();
        var abandonment = Array.IndexOf(rows[0], "abandonment");
        var sessions = Array.IndexOf(rows[0], "sessions");

        Assert.All(rows[1..], row => Assert.Equal("", row[abandonment]));
        Assert.All(rows[1..], row => Assert.Equal(row[3].Length > 0, row[sessions].Length == 0));
        Assert.Contains(rows[1..], row => row[3] == "lin");
    }

    [Fact]
    public async Task Report_WhoIsNoLead_MayNotRead()
    {
        var agent = server.Client(cookie: await server.SignIn("lin"));

        Assert.Equal("RoleMayNot", await agent.GetAsync(Path(Today), Cancellation).Code());
        Assert.Equal("NotSignedIn", await server.Client().GetAsync(Path(Today), Cancellation).Code());
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await server.Client(HubServer.Token("ann")).GetAsync(Path(Today), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Report_ThatNobodyMakes_IsStoppedWithoutAWord() => Assert.Equal(
        HttpStatusCode.NoContent, (await lead.DeleteAsync(Path(Today) + "/making", Cancellation)).StatusCode);

    [Fact]
    public async Task Figures_AllOfThem_AreDefinedInBothLanguages()
    {
        var figures = await lead.GetFromJsonAsync<JsonElement>("/api/report-figures", Cancellation);
        var report = await lead.GetFromJsonAsync<JsonElement>(Path(Today), Cancellation);

        Assert.Equal(
            figures.EnumerateArray().Select(figure => figure.GetProperty("id").GetString()),
            report.GetProperty("total").EnumerateObject().Select(figure => figure.Name));
        Assert.All(figures.EnumerateArray(), figure =>
        {
            Assert.NotEmpty(figure.GetProperty("meaning").GetProperty("zh").GetString()!);
            Assert.NotEmpty(figure.GetProperty("source").GetString()!);
        });
    }

    [Fact]
    public async Task Reports_InTheDescription_AreThere()
    {
        var description = await server.Client().GetStringAsync("/openapi/v1.json", Cancellation);

        Assert.Contains("/api/shops/{shop}/reports/{date}", description, StringComparison.Ordinal);
        Assert.Contains("/api/shops/{shop}/reports/{date}.csv", description, StringComparison.Ordinal);
    }

    // The session tells its queue of the rating a moment after the buyer was answered.
    private async Task<JsonElement> Report(int rated)
    {
        JsonElement report = default;
        await Within.Becomes(
            async () =>
            {
                report = await lead.GetFromJsonAsync<JsonElement>(Path(Today), Cancellation);
                var ratings = report.GetProperty("total").GetProperty("ratings");
                return ratings.ValueKind == JsonValueKind.Number && ratings.GetInt32() == rated;
            },
            $"the report has {rated} ratings",
            Cancellation);
        return report;
    }

    private static double Number(JsonElement figures, string id) => figures.GetProperty(id).GetDouble();

    // A buyer asks, lin answers and closes, the buyer gives five stars.
    private async Task Serve(string buyer)
    {
        await using var agent = await server.SignOn("lin");
        await using var asking = await server.ConnectBuyer(HubServer.Token(buyer));
        var session = await asking.OpenAndWatch();
        await asking.Say(session, Guid.NewGuid(), "Is it in stock?");
        await agent.Shown("Is it in stock?");
        await agent.Say(session, Guid.NewGuid(), "Yes.");
        await asking.Shown("Yes.");
        await agent.InvokeAsync("Close", Cancellation, session);
        await asking.InvokeAsync("Rate", Cancellation, session, 5, "");
    }

    private async Task SameAsTheBoard(JsonElement total)
    {
        await using var board = await server.ConnectStaff("lead", "lead1");
        await board.InvokeAsync("WatchBoard", Cancellation, "pre-sale", 0);
        var today = (await board.Snapshot("board/pre-sale")).GetProperty("head").GetProperty("today");
        Assert.Equal(Number(today, "arrivals"), Number(total, "sessions"));
        Assert.Equal(Number(today, "completed"), Number(total, "completed"));
        Assert.Equal(Number(today, "rounds"), Number(total, "rounds"));
        Assert.Equal(
            Math.Round(Number(today, "responseMs") / Number(today, "answered")), Number(total, "response"));
    }
}
