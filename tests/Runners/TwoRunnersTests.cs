using Routing.LoadTest.NBomber;
using Routing.LoadTest.Scenarios.Sale.Reporting;
using Xunit;

namespace Routing.Runners.Tests;

/// <summary>The same short scenario by both runners, each against a real server.</summary>
public sealed class TwoRunnersTests(TwoRuns runs) : IClassFixture<TwoRuns>
{
    [Fact]
    public void Counts_OfBothRunners_AgreeWithinTheStatedError()
    {
        var counts = runs.Agreement.Rows.Where(row => !row.Measure.Contains(".p", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, counts.Count);
        Assert.All(counts, row => Assert.True(row.Agrees, $"{row}"));
    }

    // p99 of some hundred messages on a machine that has other things to do says little; the command holds it too.
    [Fact]
    public void Medians_OfBothRunners_AgreeWithinTheStatedError()
    {
        var medians = runs.Agreement.Rows.Where(row => row.Measure.Contains(".p50", StringComparison.Ordinal)).ToList();

        Assert.InRange(medians.Count, 3, 6);
        Assert.All(medians, row => Assert.True(row.Agrees, $"{row}"));
    }

    [Fact]
    public void Messages_OfBothRunners_AreComparedAtBothEnds()
    {
        foreach (var report in (SaleReport[])[runs.Agreement.BuiltIn, runs.Agreement.NBomber])
        {
            var account = report.Account;
            Assert.True(account.Delivered > 200, $"{account}");
            Assert.Equal(
                (0, 0, 0, 0), (account.Lost, account.Doubled, account.OutOfOrder, account.Unanswered));
        }
    }

    [Fact]
    public void Report_OfNBomber_HasItsFiguresBesideTheRuns()
    {
        var report = runs.Agreement.NBomber;
        var markdown = MarkdownReport.Write(report, runs.Agreement.BuiltIn);

        Assert.Null(runs.Agreement.BuiltIn.Runner);
        Assert.Contains(report.Runner!.Rows, row => row is { Step: "ack", Ok: > 200, P50: > 0, Failed: 0 });
        Assert.Contains(report.Runner.Rows, row => row is { Step: "assignment", Ok: > 10, P50: > 0 });
        Assert.Contains("runner was built-in and is NBomber", markdown, StringComparison.Ordinal);
        Assert.Contains("from the moment when its step began", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "from the moment when its step began", HtmlReport.Write(report, null), StringComparison.Ordinal);
    }

    [Fact]
    public void ReportsFolder_OfNBomber_HasTheThresholdsAndTheRunsFiguresToo()
    {
        var written = Directory.GetFiles(runs.Agreement.NBomber.Runner!.Folder).Select(Path.GetFileName);
        var text = File.ReadAllText(Path.Combine(runs.Agreement.NBomber.Runner.Folder, "steady.md"));

        Assert.Empty(((string[])["steady.md", "steady.csv", "steady.html", "steady.txt"]).Except(written));
        Assert.Contains("|message.p99|at most 250|", text, StringComparison.Ordinal);
        Assert.Contains("the run's own figures, ms", text, StringComparison.Ordinal);
        Assert.Contains("`inject`, rate: `60`", text, StringComparison.Ordinal);
        Assert.Contains(NBomberLoadRunner.Note, text, StringComparison.Ordinal);
    }

    // NBomber empties the folder it is given.
    [Fact]
    public void Folder_ThatReportsGoTo_KeepsWhatWasInIt() => Assert.True(runs.Keepsake.Exists);
}
