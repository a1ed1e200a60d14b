using NBomber.Contracts;
using NBomber.Contracts.Stats;
using NBomber.CSharp;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Reporting;

namespace Routing.LoadTest.NBomber;

/// <summary>
/// One session of NBomber. It begins together with measuring, and before it computes its figures it waits for the
/// run's report, whose figures and thresholds stand in its own reports.
/// </summary>
/// <param name="load">What it is to let happen.</param>
/// <param name="folder">Where its reports go; must not exist.</param>
internal sealed class NBomberSession(Load load, string folder) : IAsyncDisposable
{
    private const double StartingTakes = 0.003;
    private const double InitializingTakes = 0.3;

    // The copies of the last interval may begin until its end; the session ends only then.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly InjectedLoad _injected = new(load);
    private readonly ReportTables _tables = new();
    private readonly TaskCompletionSource _begin = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<NodeStats> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The seconds of warm-up that it needs to get ready.</summary>
    public const double Readying = 6;

    /// <summary>Where its reports go.</summary>
    public string Folder => folder;

    /// <summary>Starts it on a thread of its own; what it injects begins when measuring does.</summary>
    public void Start()
    {
        var start = load.Timeline.From - Clock.Seconds(StartingTakes);
        _tables.Starting = () => PreciseSleep.Until(start);
        load.Agenda.At(start - Clock.Seconds(InitializingTakes), _ => _begin.TrySetResult());
        new Thread(Run) { Name = "nbomber", IsBackground = true }.Start();
    }

    /// <summary>Gives it the run's report, and ends when its own reports are written.</summary>
    /// <exception cref="CannotRunException">It failed.</exception>
    public async Task<NodeStats> FinishAsync(SaleReport report)
    {
        _tables.Give(report);
        return await _ended.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _injected.GiveUp();
        _begin.TrySetCanceled();
        _tables.GiveUp();
    }

    private void Run()
    {
        try
        {
            using var silence = new SilentConsole();
            ScenarioProps[] scenarios = [.. _injected.Scenarios().Select(Frame)];
            if (scenarios.Length == 0)
            {
                throw new CannotRunException("There are neither arrivals nor messages for NBomber to inject.");
            }

            Rehearse();
            _ended.TrySetResult(NBomberRunner.RegisterScenarios(scenarios)
                .WithTestSuite("loadtest")
                .WithTestName(load.Name)
                .WithReportFolder(folder)
                .WithReportFileName(load.Name)
                .WithWorkerPlugins(_tables)
                .Run());
        }
        catch (Exception error)
        {
            _ended.TrySetException(new CannotRunException($"NBomber: {error.Message}", error));
        }
    }

    private ScenarioProps Frame((string Name, LoadPlan Plan, Func<IScenarioContext, Task<IResponse>> Run) one) =>
        Scenario.Create(one.Name, one.Run)
            .WithoutWarmUp()
            .WithRestartIterationOnFail(false)
            .WithMaxFailCount(int.MaxValue)
            .WithInit(_ => _begin.Task)
            .WithClean(_ => _tables.GivenAsync())
            .WithLoadSimulations([.. one.Plan.Pieces.Select(Simulate), Simulation.Pause(Rest)]);

    // What is compiled at its first use is used once before measuring begins, by copies that do nothing.
    private void Rehearse() => NBomberRunner
        .RegisterScenarios(Scenario.Create("rehearsal", async context =>
                await Step.Run("nothing", context, () => Task.FromResult(Response.Ok(statusCode: "nothing"))))
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.Inject(5, Rest / 10, Rest)))
        .WithReportFolder(folder)
        .WithoutReports()
        .Run();

    private static LoadSimulation Simulate(LoadPiece piece) => piece.Copies == 0
        ? Simulation.Pause(TimeSpan.FromSeconds(piece.Length))
        : Simulation.Inject(
            piece.Copies, TimeSpan.FromSeconds(piece.Interval), TimeSpan.FromSeconds(piece.Length));
}
