namespace Routing.LoadTest.Scenarios.Sale.Driving;

/// <summary>What a runner other than the built-in one has measured itself, beside the figures of the run.</summary>
/// <param name="Name">The runner and its version.</param>
/// <param name="Note">From which moment its times count, in sentences.</param>
/// <param name="Folder">Where its own reports are.</param>
/// <param name="Rows">Its figures.</param>
public sealed record RunnerReport(string Name, string Note, string Folder, IReadOnlyList<RunnerRow> Rows)
{
    /// <summary>The heads of a table of its figures.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["its scenario", "its step", "ok", "failed", "p50", "p75", "p95", "p99", "max"];
}

/// <summary>One step of a runner; times are in milliseconds, of those that succeeded.</summary>
public sealed record RunnerRow(
    string Scenario, string Step, long Ok, long Failed, double P50, double P75, double P95, double P99, double Max)
{
    /// <summary>The step of the row that is of the whole scenario.</summary>
    public const string Whole = "all of it";

    /// <summary>The cells of its row.</summary>
    public string[] Cells() =>
    [
        Scenario, Step, $"{Ok}", $"{Failed}",
        .. ((double[])[P50, P75, P95, P99, Max]).Select(time => FormattableString.Invariant($"{time:0.###}")),
    ];
}
