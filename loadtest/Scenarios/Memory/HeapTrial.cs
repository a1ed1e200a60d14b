using Routing.Core.AgentQueue;
using Routing.LoadTest.InProcess;
using Routing.Storage.Sqlite;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>
/// One trial: an engine in this process over a SQLite journal, every agent's desk watched, some sessions to wake it
/// up, and then readings of the live heap: without the sessions, with them in memory, with their actors gone, and with
/// all of them closed.
/// </summary>
public sealed class HeapTrial(HeapOptions options)
{
    private const int MostQueues = 10;
    private const int SessionsPerQueue = 10_000;

    // The journal's caches are bounded, whatever the number of sessions. Here they are made small, so that they do not
    // count for sessions.
    private static readonly SqliteJournalOptions Journal = new() { CachedStreams = 100, UnindexedEvents = 1000 };

    /// <summary>Runs the trial.</summary>
    public async Task<HeapFigures> RunAsync(CancellationToken cancel)
    {
        var queues = Math.Clamp(options.Sessions / SessionsPerQueue, 1, MostQueues);

        // A queue remembers so many of those that left it, however many come: it does before the first reading.
        var before = queues * QueueState.RememberedDepartures;
        var agents = 1 + ((options.Sessions + before) / queues / AgentProfile.MaxSlots);
        await using var stage = await EngineStage.OpenAsync(new(queues, agents, Journal), cancel);
        await stage.WatchDesksAsync(DeskPage.Unseen, cancel);
        var crowd = new SessionCrowd(stage);
        await crowd.TalkAsync(0, before, cancel);
        await crowd.CloseAsync(0, before, cancel);
        await stage.PassivateAsync(queues, cancel);

        var without = HeapReading.Take();
        await crowd.TalkAsync(before, options.Sessions, cancel);
        await stage.QuietAsync(cancel);
        var active = PerSession(HeapReading.Take() - without);
        await stage.PassivateAsync(queues, cancel);
        var passivated = PerSession(HeapReading.Take() - without);
        await crowd.CloseAsync(before, options.Sessions, cancel);
        await stage.PassivateAsync(queues, cancel);
        var closed = PerSession(HeapReading.Take() - without);
        return new(active, passivated, closed);
    }

    private double PerSession(long bytes) => Math.Round(bytes / (double)options.Sessions, 1);
}
