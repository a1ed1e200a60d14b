using System.Diagnostics;
using Routing.Core.Views;
using Routing.Engine;
using Routing.LoadTest.InProcess;

namespace Routing.LoadTest.Scenarios.Board;

/// <summary>
/// Measures, in this process and over a journal in memory, what watching costs: the same changes with nobody watching
/// and with leads who watch every queue, by turns, and the difference of processor time. The engine works in full:
/// decisions, differences, JSON, and a copy for each lead; what the network takes is not in it.
/// </summary>
public static class BoardRun
{
    /// <summary>Measures.</summary>
    public static async Task<BoardReport> Run(BoardOptions options, CancellationToken cancel)
    {
        await using var stage = await EngineStage.OpenAsync(
            new(options.Queues, options.Agents, Journal: null), cancel, new SessionsElsewhere());
        var changes = new BoardChanges(stage, options);
        await changes.Prepare(cancel);
        var span = TimeSpan.FromSeconds(options.Seconds);
        await changes.Run(span, cancel);
        var shares = new List<double>();
        BoardSink[] leads = [.. Enumerable.Range(0, options.Leads).Select(_ => new BoardSink())];
        for (var trial = 0; trial < options.Trials; trial++)
        {
            var alone = await ProcessorTime(() => changes.Run(span, cancel));
            var watched = await Watched(stage, leads, () => changes.Run(span, cancel));
            shares.Add((watched - alone) / span);
        }

        return new(
            options,
            shares,
            leads.Sum(lead => lead.Items) / span.TotalSeconds,
            leads[0].Bytes / span.TotalSeconds);
    }

    // The snapshots that begin a watch come before the clock starts.
    private static async Task<TimeSpan> Watched(
        EngineStage stage, IReadOnlyList<BoardSink> leads, Func<Task> run)
    {
        var subscriptions = new List<IDisposable>();
        foreach (var lead in leads)
        {
            foreach (var queue in stage.Shop.Queues)
            {
                var stream = StreamAddress.Board(StageShop.Id, queue);
                var watching = await stage.Engine.Watch(stream, Audience.Staff, after: 0, lead);
                EngineStage.Check(watching.Refused, $"Watching {stream.Name}");
                subscriptions.Add(watching.Subscription!);
            }

            lead.Begin();
        }

        var took = await ProcessorTime(run);
        subscriptions.ForEach(subscription => subscription.Dispose());
        return took;
    }

    private static async Task<TimeSpan> ProcessorTime(Func<Task> run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await run();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }
}
