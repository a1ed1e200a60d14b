using System.Threading.Channels;
using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Memory;

/// <summary>
/// The journal port at its shortest: everything in memory, gone with the process. Appends are stored and answered in
/// batches by one background consumer, in the order of the calls, so that callers meet the same shape as on disk.
/// </summary>
public sealed class MemoryJournal : IEventJournal
{
    /// <summary>How many appends may wait by default; more ride out longer bursts before any is refused.</summary>
    public const int DefaultBound = 65_536;

    private readonly Lock gate = new();
    private readonly int bound;
    private readonly MemoryStreams streams = new();
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Task consumer;
    private List<Work> waiting = [];
    private Dictionary<ActorId, Work> lateMarks = [];
    private volatile bool isClosed;

    /// <param name="bound">How many appends may wait; at least 1.</param>
    public MemoryJournal(int bound = DefaultBound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        this.bound = bound;
        consumer = Task.Run(Consume);
    }

    public string? Trouble => isClosed ? "The journal is closed." : null;

    public void Append(JournalAppend append)
    {
        lock (gate)
        {
            if (isClosed)
            {
                ThreadPool.QueueUserWorkItem(_ => append.Completed(append, AppendOutcome.Failed));
                return;
            }

            // Who is turned away stands in line too, to be answered in the order of the calls.
            waiting.Add(new(append, append.Actor, 0, append.Mark, IsTurnedAway: waiting.Count >= bound));
        }

        signal.Writer.TryWrite(true);
    }

    public void Mark(ActorId actor, long version, StreamMark mark)
    {
        var work = new Work(null, actor, version, mark, IsTurnedAway: false);
        lock (gate)
        {
            if (waiting.Count < bound)
            {
                waiting.Add(work);
            }
            else if (!lateMarks.TryGetValue(actor, out var other) || other.Version <= version)
            {
                // A mark must not be lost; here only the newest one of each stream takes room.
                lateMarks[actor] = work;
            }
        }

        signal.Writer.TryWrite(true);
    }

    public ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation) =>
        Ask(() => streams.Head(actor));

    public ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation) =>
        Ask(() => streams.Read(actor, after, most));

    public ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation)
    {
        lock (gate)
        {
            streams.SaveSnapshot(actor, snapshot);
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation) =>
        Ask(() => streams.SessionsOf(shop, buyer, most));

    public ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(
        Instant until, int most, CancellationToken cancellation) =>
        Ask(() => streams.PendingWakeUps(until, most));

    public ValueTask<IReadOnlyList<ActorId>> Streams(ActorId? after, int most, CancellationToken cancellation) =>
        Ask(() => streams.All(after, most));

    /// <summary>Stores and answers what waits; later appends fail.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isClosed = true;
        }

        signal.Writer.TryComplete();
        await consumer.ConfigureAwait(false);
    }

    private ValueTask<T> Ask<T>(Func<T> question)
    {
        lock (gate)
        {
            return ValueTask.FromResult(question());
        }
    }

    private async Task Consume()
    {
        await foreach (var _ in signal.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            StoreAndAnswer();
        }

        StoreAndAnswer();
    }

    private void StoreAndAnswer()
    {
        List<Work> batch;
        AppendOutcome[] outcomes;
        lock (gate)
        {
            (batch, waiting) = (waiting, []);
            (var marks, lateMarks) = (lateMarks, []);
            outcomes = [.. batch.Select(Store)];
            foreach (var mark in marks.Values)
            {
                Store(mark);
            }
        }

        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Append?.Completed(batch[i].Append!, outcomes[i]);
        }
    }

    private AppendOutcome Store(Work work)
    {
        if (work.IsTurnedAway)
        {
            return AppendOutcome.Failed;
        }

        if (work.Append is { } append)
        {
            return streams.Append(append);
        }

        streams.Mark(work.Actor, work.Version, work.Mark);
        return AppendOutcome.Durable;
    }

    private readonly record struct Work(
        JournalAppend? Append, ActorId Actor, long Version, StreamMark Mark, bool IsTurnedAway);
}
