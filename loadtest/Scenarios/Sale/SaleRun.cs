using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Joining;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Routing.LoadTest.Scenarios.Sale.Playing;
using Routing.LoadTest.Scenarios.Sale.Reporting;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Sale;

/// <summary>A whole run: the server, this process's part, the others' parts, and the report.</summary>
/// <param name="options">What is asked for.</param>
/// <param name="console">Where its progress is shown.</param>
public sealed class SaleRun(SaleOptions options, IAnsiConsole console)
{
    // The others learn of the beginning a moment later.
    private const double Notice = 1;

    /// <summary>Runs.</summary>
    /// <exception cref="CannotRunException">It could not be carried out.</exception>
    public async Task<SaleReport> RunAsync(CancellationToken cancel)
    {
        await using var server = await SaleServer.OpenAsync(options, cancel);
        await using var others = await Coordinator.OpenAsync(options, server, cancel);
        await using var runner = options.NewRunner();
        await using var part = new PartRun(
            options.Scenario, options.ShareOf(0), server.Shops[0], server.Peer.Addresses, cancel, runner);
        using var showing = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var run = PlayAsync(server, others, part, runner, cancel);
        try
        {
            await new LiveView(console, options.Scenario.Name, part).ShowAsync(run, showing.Token);
        }
        catch (OperationCanceledException)
        {
            // What ended the view ends the run too.
        }

        try
        {
            return await run;
        }
        catch (Exception error) when (Actors.ActorFailure.Is(error))
        {
            throw new CannotRunException($"{error.Message}\n{server.Peer.Words()}", error);
        }
    }

    private async Task<SaleReport> PlayAsync(
        SaleServer server, Coordinator others, PartRun part, ILoadRunner runner, CancellationToken cancel)
    {
        await part.PrepareAsync();
        await others.AllReadyAsync(cancel);
        var from = Clock.Now + Clock.Seconds(options.With.WarmUp + Notice);
        var startedAt = DateTimeOffset.UtcNow.AddSeconds(options.With.WarmUp + Notice);
        others.Begin(startedAt);
        part.Meter.Timeline.Begin(from);

        using var watch = new ServerWatch(server.Peer, part.Meter.Timeline);
        var watching = watch.WatchAsync(cancel);
        var own = await part.PlayAsync(from);
        IReadOnlyList<ServerSample> samples = await watching;
        IReadOnlyList<PartResult> parts = [own, .. await others.ResultsAsync(cancel)];
        if (options.Urls.Count > 0)
        {
            await part.LeaveAsync();
        }

        var words = server.Words + (watch.TellsMetrics ? "" : ", which does not tell its own figures (--metrics on)");
        return await runner.FinishAsync(ReportBuilder.Build(
            options.Scenario, options.With, new RunFacts(startedAt, words), parts, samples, options.Thresholds));
    }
}
