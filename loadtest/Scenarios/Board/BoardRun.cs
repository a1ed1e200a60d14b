using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core.Views;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Memory;

namespace Routing.LoadTest.Scenarios.Board;

/// <summary>
/// Measures, in one process, what watching costs: the same changes with nobody watching and with leads who watch every
/// queue, by turns, and the difference of processor time. The engine works in full: decisions, differences, JSON, and a
/// copy for each lead; what the network takes is not in it.
/// </summary>
public static class BoardRun
{
    /// <summary>Measures.</summary>
    public static async Task<BoardReport> Run(BoardOptions options, CancellationToken cancel)
    {
        var journal = new MemoryJournal();
        await using var engine = new EmbeddedEngine(
            journal,
            new BoardPolicies(options),
            TimeProvider.System,
            new EmbeddedOptions(),
            NullLoggerFactory.Instance);
        await engine.StartAsync(cancel);
        var changes = new BoardChanges(engine, options);
        await changes.Prepare(cancel);
        var span = TimeSpan.FromSeconds(options.Seconds);
        await Watched(engine, options, [], () => changes.Run(span, cancel));
        var shares = new List<double>();
        BoardSink[] leads = [.. Enumerable.Range(0, options.Leads).Select(_ => new BoardSink())];
        for (var trial = 0; trial < options.Trials; trial++)
        {
            var alone = await ProcessorTime(() => changes.Run(span, cancel));
            var watched = await Watched(engine, options, leads, () => changes.Run(span, cancel));
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
        EmbeddedEngine engine, BoardOptions options, IReadOnlyList<BoardSink> leads, Func<Task> run)
    {
        var subscriptions = new List<IDisposable>();
        foreach (var lead in leads)
        {
            for (var queue = 0; queue < options.Queues; queue++)
            {
                var stream = StreamAddress.Board(BoardPolicies.Shop, BoardChanges.Queue(queue));
                var watching = await engine.Watch(stream, Audience.Staff, after: 0, lead);
                subscriptions.Add(
                    watching.Subscription ?? throw new InvalidOperationException($"{stream} is not there"));
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
