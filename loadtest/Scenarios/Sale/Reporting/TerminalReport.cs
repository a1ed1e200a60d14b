using System.Globalization;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>A report in the terminal: the figures, what became of the messages, and the verdict last.</summary>
public static class TerminalReport
{
    /// <summary>Prints it.</summary>
    public static void Print(IAnsiConsole console, SaleReport report, SaleReport? before)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(["ms", "count", .. Measures.Percentiles.Select(one => one.Name)]);
        foreach (var row in report.Figures)
        {
            table.AddRow(
            [
                row.Name, $"{row.Count}",
                .. row.Percentiles.Values.Select(value => value.ToString("0.00", CultureInfo.InvariantCulture)),
            ]);
        }

        console.WriteLine($"{report.Scenario}: {ReportWords.HowItWasRun(report)}");
        console.Write(table);
        PrintRunner(console, report.Runner);
        console.WriteLine(ReportWords.Account(report));
        foreach (var (reason, times) in report.Reasons)
        {
            console.WriteLine($"  {reason}: {times}");
        }

        foreach (var one in before is null ? [] : Comparison.Of(before, report).Where(one => one.Word != "same"))
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {one.Word}: {one.Measure} was {one.Before:0.###} and is {one.Now:0.###}"));
        }

        var colour = report.Verdict.Outcome == Outcome.Pass ? "green" : "red";
        console.MarkupLine($"[{colour} bold]{report.Verdict.Outcome.ToString().ToUpperInvariant()}[/]");
        foreach (var reason in report.Verdict.Reasons)
        {
            console.WriteLine($"  {reason}");
        }
    }

    private static void PrintRunner(IAnsiConsole console, RunnerReport? runner)
    {
        if (runner is null)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns([.. RunnerReport.Heads]);
        foreach (var row in runner.Rows)
        {
            table.AddRow([.. row.Cells().Select(Markup.Escape)]);
        }

        console.WriteLine(ReportWords.Runner(runner));
        console.Write(table);
    }
}
