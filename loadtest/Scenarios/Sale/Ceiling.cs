using System.Globalization;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Reporting;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Sale;

/// <summary>
/// Finds the rate at which a threshold breaks: all rates are raised by half, run by run, until one does; then the span
/// between the last pass and the first fail is halved three times.
/// </summary>
/// <param name="options">What is played at the rates to begin with.</param>
/// <param name="console">Where progress is shown.</param>
/// <param name="files">Where the report of the best passing run goes.</param>
public sealed class Ceiling(SaleOptions options, IAnsiConsole console, ReportFiles files)
{
    private const double Raise = 1.5;
    private const int Halvings = 3;
    private const int MostRaises = 20;

    /// <summary>Finds it, and gives the exit status: could not run when the generator gave way first.</summary>
    public async Task<int> FindAsync(CancellationToken cancel)
    {
        var (passing, factor) = ((SaleReport?)null, 1.0);
        double good = 0, bad = 0;
        SaleReport? breaking = null;
        for (var run = 0; run < MostRaises + Halvings && !IsNarrow(good, bad); run++)
        {
            var report = await new SaleRun(At(factor), console).RunAsync(cancel);
            Say(factor, report);
            if (report.Verdict.Outcome == Outcome.Pass)
            {
                (passing, good) = (report, factor);
            }
            else
            {
                (breaking, bad) = (report, factor);
            }

            if (good == 0)
            {
                break;
            }

            factor = bad == 0 ? good * Raise : (good + bad) / 2;
        }

        if (passing is not null)
        {
            files.Write(passing);
        }

        return Conclude(good, passing, breaking);
    }

    private static bool IsNarrow(double good, double bad) =>
        good > 0 && bad > 0 && (bad / good) - 1 <= (Raise - 1) / (1 << Halvings) * 1.01;

    private int Conclude(double good, SaleReport? passing, SaleReport? breaking)
    {
        if (passing is null)
        {
            console.WriteLine("Already the rates to begin with break a threshold; begin lower.");
            return breaking?.Verdict.ExitStatus ?? ExitStatus.CouldNotRun;
        }

        var with = At(good).With;
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Ceiling: {with.Arrivals:0.#} arrivals/s and {with.Messages:0} messages/s pass, with"
            + $" replies {Said(passing):0} messages/s."));
        foreach (var reason in breaking?.Verdict.Reasons ?? ["No threshold broke."])
        {
            console.WriteLine($"  Above it: {reason}");
        }

        return breaking?.Verdict.Outcome == Outcome.Invalid ? ExitStatus.CouldNotRun : ExitStatus.Pass;
    }

    private SaleOptions At(double factor) => options with
    {
        With = options.With with
        {
            Arrivals = options.With.Arrivals * factor,
            Messages = options.With.Messages * factor,
        },
    };

    private void Say(double factor, SaleReport report) => console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{factor:0.00} times: {Said(report):0} messages/s said, {report.Verdict.Outcome}:"
            + $" {report.Verdict.Reasons[0]}"));

    private static double Said(SaleReport report) =>
        report.Intervals.Sum(row => row.Tallies["said"]) / report.Parameters.Seconds;
}
