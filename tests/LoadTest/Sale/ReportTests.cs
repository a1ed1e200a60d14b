using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Routing.LoadTest.Scenarios.Sale.Playing;
using Routing.LoadTest.Scenarios.Sale.Reporting;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

public sealed class ReportTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void Json_WrittenAndRead_IsTheSameReport()
    {
        var report = Report(5);
        using var folder = new TemporaryFolder();
        var file = new FileInfo(folder.File("report.json"));
        File.WriteAllText(file.FullName, report.ToJson());

        var read = SaleReport.Read(file);

        Assert.Equal(report.ToJson(), read.ToJson());
        Assert.Equal(Outcome.Pass, read.Verdict.Outcome);
        Assert.Equal(report.Measures, read.Measures);
    }

    [Fact]
    public void Read_OfSomethingElse_CannotRun()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.json"), "{}");

        Assert.Throws<CannotRunException>(() => SaleReport.Read(new FileInfo(folder.File("a.json"))));
        Assert.Throws<CannotRunException>(() => SaleReport.Read(new FileInfo(folder.File("none.json"))));
    }

    [Fact]
    public void Comparison_WithAnEarlierReport_NamesWhatBecameWorseAndWhatIsNotTheSameRun()
    {
        var (before, now) = (Report(5), Report(50) with { Parts = 2 });

        var compared = Comparison.Of(before, now).ToDictionary(one => one.Measure);

        Assert.Equal("worse", compared["message.p99"].Word);
        Assert.Equal("same", compared["lost"].Word);
        Assert.Equal("better", Comparison.Of(now, before).Single(one => one.Measure == "message.p99").Word);
        Assert.Equal(["processes was 1 and is 2"], Comparison.Differences(before, now));
    }

    [Fact]
    public void Html_OfAReport_NeedsNothingFromElsewhereAndEscapesWords()
    {
        var report = Report(5) with { Server = "<script>alert(1)</script>" };

        var page = HtmlReport.Write(report, Report(50));

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("polyline", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        foreach (var foreign in (string[])["<script", "<link", "src=", "href=", "url(", "@import", "NaN", "∞"])
        {
            Assert.DoesNotContain(foreign, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Markdown_OfAReport_HasVerdictFiguresAndAccount()
    {
        var text = MarkdownReport.Write(Report(5), before: null);

        Assert.StartsWith("# steady: Pass\n", text, StringComparison.Ordinal);
        Assert.Contains("| message | 3 |", text, StringComparison.Ordinal);
        Assert.Contains("| message.p99 | at most 250 | 5 | kept |", text, StringComparison.Ordinal);
        Assert.Contains("10 messages said, 9 known to be stored", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 37, 40, 5)]
    [InlineData(true, 0.3, 1, 2)]
    [InlineData(true, 250, 1000, 2)]
    [InlineData(false, 0, 1e-6, 2)]
    public void Scale_OfValues_HoldsThem(bool isLogarithmic, double highest, double top, int ticks)
    {
        var scale = ChartScale.Of([highest / 2, highest], isLogarithmic);

        Assert.True(scale.Ticks.Count >= ticks);
        Assert.True(scale.Ticks[^1] >= highest && scale.Ticks[^1] >= top * 0.999);
        Assert.InRange(scale.Place(highest), 0, 1);
        Assert.Equal(0, scale.Place(0));
    }

    private static SaleReport Report(int milliseconds)
    {
        var with = new SaleParameters { Seconds = 3 };
        var timeline = new Timeline(with.Seconds);
        timeline.Begin(0);
        var meter = new SaleMeter(timeline);
        for (var second = 0; second < 3; second++)
        {
            var at = second * 1000 * Millisecond;
            meter[Figure.Message].Record(at, at + (milliseconds * Millisecond));
            meter[Figure.Ack].Record(at, at + Millisecond);
            meter.Count(Tally.Said, at);
        }

        var part = new PartResult(
            meter.ToNumbers(), new Account(10, 9, 9, 0, 0, 0, 0, 1), new BoardFigures[3], 0, 1,
            new Dictionary<string, long>());
        return ReportBuilder.Build(
            new Steady(), with, new RunFacts(DateTimeOffset.UnixEpoch, "here"), [part], [], [new("message.p99", 250)]);
    }
}
