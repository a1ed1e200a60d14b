using System.Globalization;
using System.Text;
using Routing.LoadTest.Scenarios.Sale.Driving;

namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>A report as Markdown, for a change's description or a wiki.</summary>
public static class MarkdownReport
{
    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="before">An earlier one to compare with; null for none.</param>
    public static string Write(SaleReport report, SaleReport? before)
    {
        var text = new StringBuilder();
        Line(text, $"# {report.Scenario}: {report.Verdict.Outcome}");
        Line(text, "");
        foreach (var reason in report.Verdict.Reasons)
        {
            Line(text, $"- {reason}");
        }

        Line(text, "");
        Line(text, report.Summary);
        Line(text, "");
        Line(text, ReportWords.HowItWasRun(report));
        WriteFigures(text, report);
        WriteThresholds(text, report);
        if (report.Runner is { } runner)
        {
            Line(text, "");
            Line(text, ReportWords.Runner(runner));
            Table(text, [.. RunnerReport.Heads], runner.Rows.Select(row => row.Cells()));
        }

        Line(text, "");
        Line(text, ReportWords.Account(report));
        Table(text, ["what", "times"], report.Reasons.Select(one => new[] { one.Key, $"{one.Value}" }));
        if (before is not null)
        {
            WriteComparison(text, before, report);
        }

        return text.ToString();
    }

    private static void WriteFigures(StringBuilder text, SaleReport report)
    {
        var names = report.Figures.Count > 0 ? report.Figures[0].Percentiles.Keys.ToArray() : [];
        Table(
            text,
            ["figure, ms", "count", .. names],
            report.Figures.Select(row => (string[])
            [
                row.Name, $"{row.Count}",
                .. names.Select(name => row.Percentiles[name].ToString("0.###", CultureInfo.InvariantCulture)),
            ]));
    }

    private static void WriteThresholds(StringBuilder text, SaleReport report) => Table(
        text,
        ["threshold", "bound", "measured", ""],
        report.Verdict.Judged.Select(one => (string[])
        [
            one.Threshold.Measure,
            one.Bound,
            one.Measured?.ToString("0.###", CultureInfo.InvariantCulture) ?? "nothing",
            one.IsKept ? "kept" : "**broken**",
        ]));

    private static void WriteComparison(StringBuilder text, SaleReport before, SaleReport report)
    {
        Line(text, "");
        Line(text, FormattableString.Invariant($"## Beside the run of {before.StartedAt:u}"));
        Line(text, "");
        foreach (var difference in Comparison.Differences(before, report))
        {
            Line(text, $"- {difference}");
        }

        Table(
            text,
            ["measure", "before", "now", ""],
            Comparison.Of(before, report).Where(one => one.Word != "same").Select(one => (string[])
            [
                one.Measure,
                one.Before.ToString("0.###", CultureInfo.InvariantCulture),
                one.Now.ToString("0.###", CultureInfo.InvariantCulture),
                one.Word,
            ]));
    }

    private static void Table(StringBuilder text, string[] head, IEnumerable<string[]> rows)
    {
        Line(text, "");
        Line(text, $"| {string.Join(" | ", head)} |");
        Line(text, $"|{string.Concat(Enumerable.Repeat(" --- |", head.Length))}");
        foreach (var row in rows)
        {
            var cells = row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal));
            Line(text, $"| {string.Join(" | ", cells)} |");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
