using Routing.LoadTest.Scenarios.Sale.Reporting;

namespace Routing.LoadTest.Scenarios.Sale.Driving;

/// <summary>
/// Lets buyers arrive and speak at their moments. Scenarios, actors, what is measured at both ends, thresholds and the
/// exit status are the same for every runner.
/// </summary>
public interface ILoadRunner : IAsyncDisposable
{
    /// <summary>Begins one process's part of a run; called before the warm-up, and must not block.</summary>
    void Begin(Load load);

    /// <summary>Takes the run's report, ends, and gives the report with what the runner itself has measured.</summary>
    /// <exception cref="Runner.CannotRunException">The runner itself failed.</exception>
    Task<SaleReport> FinishAsync(SaleReport report);
}
