using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Reporting;

namespace Routing.LoadTest.NBomber;

/// <summary>Two reports of the same scenario, one by each runner, held together within a stated error.</summary>
public sealed class Agreement
{
    /// <summary>How far apart counts may be, beside the chance of what the built-in runner drew.</summary>
    public const double Share = 0.01;

    /// <summary>How many standard deviations of a Poisson count that chance is given.</summary>
    public const double Deviations = 3;

    /// <summary>What p50 may be apart.</summary>
    public static readonly TimeError P50 = new(Factor: 2, Milliseconds: 5, Least: 200);

    /// <summary>What p99 may be apart.</summary>
    public static readonly TimeError P99 = new(Factor: 3, Milliseconds: 25, Least: 1000);

    /// <summary>The stated error in words.</summary>
    public static string Error { get; } = FormattableString.Invariant(
        $"Counts agree within {Share:P0} and {Deviations} √n, the chance of a Poisson count: the built-in runner draws")
        + " one, NBomber injects what is to be expected; what buyers say altogether has twice that chance."
        + FormattableString.Invariant($" p50 agree within a factor of {P50.Factor} or {P50.Milliseconds} ms where")
        + FormattableString.Invariant($" both recorded {P50.Least} or more, p99 within {P99.Factor} or")
        + FormattableString.Invariant($" {P99.Milliseconds} ms where {P99.Least} or more.");

    private static readonly string[] Times = ["message", "reply", "ack", "assignment", "welcome"];

    private readonly List<AgreementRow> _rows = [];

    /// <summary>Holds them together.</summary>
    public Agreement(SaleReport builtIn, SaleReport nbomber)
    {
        (BuiltIn, NBomber) = (builtIn, nbomber);
        AddCount("arrivals", Sum(builtIn, "arrivals"), Sum(nbomber, "arrivals"), chances: 1);
        AddCount("said", Sum(builtIn, "said"), Sum(nbomber, "said"), chances: 2);
        AddCount("delivered", Sum(builtIn, "delivered"), Sum(nbomber, "delivered"), chances: 2);
        AddInjected("arrivals", ScenarioList.ArrivalsOf(ScenarioList.Find(nbomber.Scenario)!, nbomber.Parameters));
        AddInjected("messages", ScenarioList.Find(nbomber.Scenario)!.Messages(nbomber.Parameters));
        foreach (var figure in Times)
        {
            AddTime(figure, "p50", P50);
            AddTime(figure, "p99", P99);
        }

        foreach (var row in nbomber.Runner?.Rows.Where(row => row.Step == "ack" && row.Ok >= P50.Least) ?? [])
        {
            AddTimes("ack.p50, NBomber's own beside the run's", nbomber.Measures["ack.p50"], row.P50, P50);
            AddTimes("ack.p99, NBomber's own beside the run's", nbomber.Measures["ack.p99"], row.P99, P99);
        }
    }

    /// <summary>The report of the built-in runner.</summary>
    public SaleReport BuiltIn { get; }

    /// <summary>The report of NBomber.</summary>
    public SaleReport NBomber { get; }

    /// <summary>What was compared.</summary>
    public IReadOnlyList<AgreementRow> Rows => _rows;

    /// <summary>The exit status: pass when all agrees and both runs passed.</summary>
    public int ExitStatus =>
        BuiltIn.Verdict.Outcome == Outcome.Invalid || NBomber.Verdict.Outcome == Outcome.Invalid
            ? Runner.ExitStatus.CouldNotRun
            : _rows.All(row => row.Agrees) && BuiltIn.Verdict.Outcome == Outcome.Pass
                && NBomber.Verdict.Outcome == Outcome.Pass
                ? Runner.ExitStatus.Pass
                : Runner.ExitStatus.Fail;

    private void AddCount(string what, double builtIn, double nbomber, int chances) => _rows.Add(new(
        what, builtIn, nbomber, (Share * builtIn) + (chances * Deviations * Math.Sqrt(Math.Max(1, builtIn)))));

    private void AddInjected(string scenario, Scenarios.Sale.Shapes.IShape shape)
    {
        var planned = new LoadPlan(shape, NBomber.Parameters.Seconds).Count;
        var injected = NBomber.Runner?.Rows.Where(row => row.Scenario == scenario && row.Step == RunnerRow.Whole)
            .Sum(row => row.Ok + row.Failed) ?? 0;
        _rows.Add(new($"{scenario} NBomber was to inject, and injected", planned, injected, Share * planned));
    }

    private void AddTime(string figure, string percentile, TimeError may)
    {
        var name = $"{figure}.{percentile}";
        if (Recorded(BuiltIn, figure) >= may.Least && Recorded(NBomber, figure) >= may.Least)
        {
            AddTimes(name, BuiltIn.Measures[name], NBomber.Measures[name], may);
        }
    }

    private static long Recorded(SaleReport report, string figure) =>
        report.Figures.FirstOrDefault(row => row.Name == figure)?.Count ?? 0;

    private void AddTimes(string name, double one, double other, TimeError may) =>
        _rows.Add(new(name, one, other, Math.Max(may.Milliseconds, (may.Factor - 1) * Math.Min(one, other))));

    private static double Sum(SaleReport report, string tally) => report.Intervals.Sum(row => row.Tallies[tally]);
}

/// <summary>How far apart percentiles may be.</summary>
/// <param name="Factor">How many times the other's one may be.</param>
/// <param name="Milliseconds">How far apart they may be in any case.</param>
/// <param name="Least">How many must have been recorded for it to say anything.</param>
public sealed record TimeError(double Factor, double Milliseconds, int Least);

/// <summary>One thing compared.</summary>
/// <param name="Measure">What it is.</param>
/// <param name="BuiltIn">By the built-in runner, or what is right.</param>
/// <param name="NBomber">By NBomber.</param>
/// <param name="MayDiffer">How far apart they may be.</param>
public sealed record AgreementRow(string Measure, double BuiltIn, double NBomber, double MayDiffer)
{
    /// <summary>Whether they are not farther apart.</summary>
    public bool Agrees => Math.Abs(BuiltIn - NBomber) <= MayDiffer;
}
