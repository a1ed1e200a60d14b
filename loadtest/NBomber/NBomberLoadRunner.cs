using NBomber.Contracts.Stats;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Reporting;

namespace Routing.LoadTest.NBomber;

/// <summary>
/// Lets NBomber inject the arrivals and messages of the measured time, by load simulations made from the scenario's
/// shapes. The warm-up before is the built-in runner's, so that it is in nobody's figures.
/// </summary>
/// <param name="reports">In which folder each run gets a folder of NBomber's reports.</param>
public sealed class NBomberLoadRunner(DirectoryInfo reports) : ILoadRunner
{
    /// <summary>From which moment NBomber's times count, and ours beside them.</summary>
    public const string Note = "Its times count from the moment when its step began, not from an earlier one that was"
        + " meant: it chooses the moments within an injection interval itself. In the run's own figures what it"
        + " injected (assignment, wait, message, and ack of messages that are not first questions) counts from there"
        + " too; replies, first questions, the welcome and reconnects count from the intended moment as always. How"
        + " long after the end of its interval it began, beyond the 0.2 % by which its clock may run slow, is in"
        + " generator.lag.";

    private NBomberSession? _session;

    /// <inheritdoc/>
    public void Begin(Load load)
    {
        if (load.With.WarmUp < NBomberSession.Readying)
        {
            throw new CannotRunException($"NBomber needs --warm-up {NBomberSession.Readying} or more to get ready.");
        }

        BuiltInRunner.Enter(load, until: 0);
        _session = new NBomberSession(load, FolderFor(load.Name));
        _session.Start();
    }

    /// <inheritdoc/>
    public async Task<SaleReport> FinishAsync(SaleReport report)
    {
        if (_session is null)
        {
            throw new CannotRunException("NBomber was not begun.");
        }

        var stats = await _session.FinishAsync(report);
        return report with
        {
            Runner = new RunnerReport(
                $"NBomber {stats.NodeInfo.NBomberVersion}", Note, _session.Folder,
                [.. stats.ScenarioStats.SelectMany(Rows)]),
        };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;

    // NBomber empties the folder it is given, so it gets one that was not there.
    private string FolderFor(string scenario)
    {
        var name = FormattableString.Invariant($"{scenario}-{DateTime.UtcNow:yyyy-MM-dd-HH-mm-ss}");
        var folder = Path.Combine(reports.FullName, name);
        for (var again = 2; Path.Exists(folder); again++)
        {
            folder = Path.Combine(reports.FullName, $"{name}-{again}");
        }

        return folder;
    }

    private static IEnumerable<RunnerRow> Rows(ScenarioStats scenario) =>
    [
        Row(scenario.ScenarioName, RunnerRow.Whole, scenario.Ok, scenario.Fail),
        .. scenario.StepStats.Select(step => Row(scenario.ScenarioName, step.StepName, step.Ok, step.Fail)),
    ];

    private static RunnerRow Row(string scenario, string step, MeasurementStats ok, MeasurementStats failed)
    {
        var times = ok.Latency;
        return new RunnerRow(
            scenario, step, ok.Request.Count, failed.Request.Count,
            times.Percent50, times.Percent75, times.Percent95, times.Percent99, times.MaxMs);
    }
}
