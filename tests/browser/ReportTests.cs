using Microsoft.Playwright;
using Routing.Engine.Archive;
using Routing.Engine.Memory;
using Routing.Testing.Scripts;
using Routing.Testing.World;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>
/// A lead reads the report of a day that was a year ago, from the journal alone, and it says what was worked out by
/// hand.
/// </summary>
[Collection(WithChromium.Name)]
public sealed class ReportTests(Chromium chromium)
{
    // 2025-11-11, by UTC; the shop's clock is eight hours ahead: 01:00 is its 09:00. Four come. Lin answers alice after
    // 10 s, mei answers bob after 40 s; carol waits 70 s in line and is answered an hour after she asked; dave leaves.
    private const string ADay = """
        scenario a day
        the shop's clock is 8h ahead of UTC
        at 00:59:00
        agent lin signs on in pre-sale with 1 slots at west/3/2/1
        agent mei signs on in pre-sale with 1 slots at west/3/2/2
        at 01:00:00
        buyer alice opens in pre-sale
        buyer alice says "Is it in stock?"
        after 10s agent lin says "Yes." to alice
        buyer bob opens in pre-sale
        buyer bob says "When does it ship?"
        after 40s agent mei says "Today." to bob
        buyer carol opens in pre-sale
        buyer carol says "Hello?"
        buyer dave opens in pre-sale
        at 01:02:00 agent lin closes alice
        at 01:03:00 buyer dave closes
        buyer alice rates 5 "quick"
        at 02:00:00 agent lin says "Sorry." to carol
        agent lin closes carol
        agent mei closes bob
        buyer carol rates 2 "slow"
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Timeout = 300_000)]
    [InlineData("en", ColorScheme.Light, "The journal begins after that day; choose a later one.")]
    [InlineData("zh", ColorScheme.Dark, "日志从该日之后才开始，请选更晚的日期。")]
    public async Task Report_OfAPastDay_SaysWhatWasWorkedOutByHand(
        string language, ColorScheme colours, string before)
    {
        var archive = Path.GetTempFileName();
        try
        {
            await Write(archive);
            await Stage.Play(
                chromium, $"report-{language}", stage => Read(stage, language, colours, before), archive: archive);
        }
        finally
        {
            File.Delete(archive);
        }
    }

    private static async Task Read(Stage stage, string language, ColorScheme colours, string before)
    {
        var lead = await stage.Lead(language);
        await lead.Page.EmulateMediaAsync(new() { ColorScheme = colours });
        await lead.Press("f");
        await Expect(lead.At("report-until")).ToBeVisibleAsync().Sees("today's report, so far");
        await lead.At("report-day").FillAsync("2025-11-12");
        await lead.Press("Escape", "ArrowLeft");
        await Expect(lead.At("report-day")).ToHaveValueAsync("2025-11-11").Sees("the day before by key");

        await Says(Row(lead, "total"), ("sessions", "4"), ("completed", "3"), ("abandoned", "1"),
            ("abandonment", "25 %"), ("firstP50", "40 s"), ("firstRate", "33.3 %"), ("rate", "66.7 %"),
            ("wait", "23.3 s"), ("longestWait", "1:10"), ("ratings", "2"), ("stars", "3.5"));
        await Says(Hour(lead, "09:00"), ("sessions", "4"), ("abandonment", "50 %"), ("firstP50", "10 s"),
            ("firstP90", "40 s"), ("rate", "100 %"), ("response", "25 s"), ("stars", "5"));
        await Says(Hour(lead, "10:00"), ("sessions", "0"), ("completed", "2"), ("rate", "0 %"),
            ("response", "59:10"), ("stars", "2"));
        await Expect(lead.Page.Locator("[data-testid=report-table] tbody tr")).ToHaveCountAsync(24).Sees("every hour");
        await stage.Picture("hours");

        await lead.At("sort-completed").ClickAsync();
        await Expect(lead.Page.Locator("[data-testid=report-table] tbody th").First).ToHaveTextAsync("10:00")
            .Sees("sorted by what was completed");
        await lead.At("explain-rate").ClickAsync();
        await Expect(lead.At("report-meanings").Locator(".asked")).ToContainTextAsync("FigureCounts.RoundsInTime")
            .Sees("what the 3-minute rate is");
        await Expect(lead.At("report-meanings").Locator(".asked")).ToBeInViewportAsync().Sees("without searching");
        await stage.Picture("meaning");
        await lead.Press("Escape");
        await OfAgents(lead);
        await stage.Picture("agents");

        await lead.Press("ArrowLeft");
        await Expect(lead.At("report-failed")).ToHaveTextAsync(before).Sees("before the journal there is nothing");
        await lead.Press("Escape");
        await Expect(lead.At("board-queue").First).ToBeVisibleAsync().Sees("the board again");
    }

    private static async Task OfAgents(LeadPage lead)
    {
        await lead.Press("3");
        await Says(Row(lead, "lin"), ("taken", "2"), ("ownResponse", "29:05"), ("ratings", "2"), ("stars", "3.5"));
        await Says(Row(lead, "mei"), ("taken", "1"), ("ownResponse", "40 s"), ("ratings", "0"), ("stars", "–"));
        await lead.Press("2");
        await Says(Row(lead, "pre-sale"), ("sessions", "4"), ("taken", "3"), ("waitP90", "1:10"));
        await lead.Press("3");
        var download = await lead.Page.RunAndWaitForDownloadAsync(() => lead.Press("x"));
        var table = await File.ReadAllLinesAsync(await download.PathAsync(), Cancellation);
        Assert.Equal("demo-2025-11-11-agent.csv", download.SuggestedFilename);
        Assert.StartsWith("date,agent,name,sessions,taken,", table[0]);
        Assert.StartsWith("2025-11-11,lin,Lin,,2,", table[1]);
    }

    private static ILocator Row(LeadPage lead, string key) =>
        lead.Page.Locator($"[data-testid=report-table] tr[data-row='{key}']");

    private static ILocator Hour(LeadPage lead, string hour) =>
        lead.Page.Locator("[data-testid=report-table] tbody tr").Filter(new() { HasText = hour });

    private static async Task Says(ILocator row, params (string Figure, string Value)[] expected)
    {
        foreach (var (figure, value) in expected)
        {
            await Expect(row.Locator($"[data-figure={figure}]")).ToHaveTextAsync(value).Sees($"{figure} is {value}");
        }
    }

    private static async Task Write(string archive)
    {
        var stage = new Testing.Scripts.Stage();
        ScriptRunner.Run(Assert.Single(ScriptFile.Read("day", ADay)), stage);
        await using var journal = new MemoryJournal();
        await stage.World.Keep(journal, Cancellation);
        await using var file = File.Create(archive);
        await JournalExport.Write(journal, file, Cancellation);
    }
}
