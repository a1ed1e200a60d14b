using System.Globalization;
using System.Net;
using System.Text;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Judging;

namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>A report as one HTML page that needs nothing from elsewhere.</summary>
public static class HtmlReport
{
    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="before">An earlier one to compare with; null for none.</param>
    public static string Write(SaleReport report, SaleReport? before)
    {
        var page = new StringBuilder();
        var outcome = report.Verdict.Outcome.ToString().ToLowerInvariant();
        page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Text(report.Scenario)}: {outcome}</title>")
            .Append(CultureInfo.InvariantCulture, $"<style>{HtmlStyle.Sheet}</style></head><body><main>\n")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Text(report.Scenario)} ")
            .Append(CultureInfo.InvariantCulture, $"<span class=\"{outcome}\">{outcome}</span></h1>\n")
            .Append("<ul class=\"reasons\">");
        foreach (var reason in report.Verdict.Reasons)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li>{Text(reason)}</li>");
        }

        page.Append(CultureInfo.InvariantCulture, $"</ul>\n<p>{Text(report.Summary)}</p>\n")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"how\">{Text(ReportWords.HowItWasRun(report))}</p>\n");
        WriteThresholds(page, report);
        WriteFigures(page, report);
        WriteRunner(page, report);
        page.Append(CultureInfo.InvariantCulture, $"<h2>Messages</h2>\n<p>{Text(ReportWords.Account(report))}</p>\n");
        WriteCharts(page, report);
        WriteLists(page, report);
        if (before is not null)
        {
            WriteComparison(page, before, report);
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private static void WriteThresholds(StringBuilder page, SaleReport report) => Table(
        page,
        "Thresholds",
        ["threshold", "bound", "measured", ""],
        report.Verdict.Judged.Select(one => (string[])
        [
            Cell(one.Threshold.Measure), Cell(one.Bound, "number"),
            Cell(one.Measured is { } measured ? Number(measured) : "nothing", "number"), Word(one),
        ]));

    private static string Word(Judged one) => one.Measured is null ? Cell("not measured", "quiet")
        : one.IsKept ? Cell("kept", "good")
        : Cell(one.IsOfGenerator ? "broken by the generator" : "broken", "bad");

    private static void WriteFigures(StringBuilder page, SaleReport report)
    {
        var names = report.Figures.Count > 0 ? report.Figures[0].Percentiles.Keys.ToArray() : [];
        Table(
            page,
            "Times in milliseconds",
            ["figure", "what it is", "count", .. names],
            report.Figures.Select(row => (string[])
            [
                Cell(row.Name), Cell(row.Meaning, "quiet"), Cell($"{row.Count}", "number"),
                .. names.Select(name => Cell(Number(row.Percentiles[name]), "number")),
            ]));
    }

    private static void WriteRunner(StringBuilder page, SaleReport report)
    {
        if (report.Runner is { } runner)
        {
            Table(
                page,
                FormattableString.Invariant($"What {runner.Name} measured itself, milliseconds"),
                [.. RunnerReport.Heads],
                runner.Rows.Select(row => (string[])[.. row.Cells().Select(cell => Cell(cell))]));
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"how\">{Text(ReportWords.Runner(runner))}</p>\n");
        }
    }

    private static void WriteCharts(StringBuilder page, SaleReport report)
    {
        page.Append("<h2>Over time</h2>\n");
        foreach (var chart in ReportCharts.Of(report).Where(chart => chart.HasPoints))
        {
            page.Append(chart.Draw(report.Parameters.Seconds, report.Happenings));
        }

        if (report.Happenings.Count > 0)
        {
            page.Append("<ol class=\"marks\">");
            foreach (var happening in report.Happenings)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li>{Number(happening.At)} s: {Text(happening.What)}</li>");
            }

            page.Append("</ol>\n");
        }
    }

    private static void WriteLists(StringBuilder page, SaleReport report)
    {
        Table(
            page,
            "What people did, refusals and failures",
            ["what", "times, with the warm-up"],
            report.Reasons.Select(one => (string[])[Cell(one.Key), Cell($"{one.Value}", "number")]));
        Table(
            page,
            "Parameters",
            ["parameter", "value"],
            typeof(SaleParameters).GetProperties().Where(property => property.PropertyType.IsPrimitive)
                .Select(property => (string[])
                [
                    Cell(property.Name),
                    Cell(
                        Convert.ToString(property.GetValue(report.Parameters), CultureInfo.InvariantCulture) ?? "",
                        "number"),
                ]));
    }

    private static void WriteComparison(StringBuilder page, SaleReport before, SaleReport report)
    {
        Table(
            page,
            FormattableString.Invariant($"Beside the run of {before.StartedAt:u}"),
            ["measure", "before", "now", ""],
            Comparison.Of(before, report).Select(one => (string[])
            [
                Cell(one.Measure), Cell(Number(one.Before), "number"), Cell(Number(one.Now), "number"),
                Cell(one.Word, one.Word switch { "worse" => "bad", "better" => "good", _ => "quiet" }),
            ]));
        foreach (var difference in Comparison.Differences(before, report))
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"how\">Not the same run: {Text(difference)}.</p>\n");
        }
    }

    private static void Table(StringBuilder page, string title, string[] head, IEnumerable<string[]> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title)}</h2>\n<div class=\"wide\"><table><thead><tr>");
        foreach (var name in head)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th>{Text(name)}</th>");
        }

        page.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>").AppendJoin("", row).Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private static string Cell(string text, string? kind = null) =>
        kind is null ? $"<td>{Text(text)}</td>" : $"<td class=\"{kind}\">{Text(text)}</td>";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
