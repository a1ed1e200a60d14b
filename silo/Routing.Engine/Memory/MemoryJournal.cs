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
    /// <summary>How many appends may wait by default; more wait longer before they are refused.</summary>
    public const int DefaultBound = 65_536;

    private readonly Lock gate = new();
    private readonly int bound;
    private readonly Dictionary<ActorId, EventStream> streams = [];
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Task consumer;
    private Batch pending = new();
    private bool stopping;

    /// <param name="bound">How many appends may wait; at least 1.</param>
    public MemoryJournal(int bound = DefaultBound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        this.bound = bound;
        consumer = Task.Run(Consume);
    }

    public string? Trouble => stopping ? "The journal is closed." : null;

    public void Append(JournalAppend append)
    {
        lock (gate)
        {
            if (stopping)
            {
                ThreadPool.QueueUserWorkItem(_ => append.Completed(append, AppendOutcome.Failed));
                return;
            }

            // Whoever is turned away is answered after all that waits: the answers keep the order of the calls.
            (pending.Appends < bound ? pending.Work : pending.TurnedAway).Add(new(append, append.Actor, append.Mark));
            pending.Appends++;
        }

        signal.Writer.TryWrite(true);
    }

    public void Mark(ActorId actor, StreamMark mark)
    {
        lock (gate)
        {
            if (pending.Appends < bound)
            {
                pending.Work.Add(new(null, actor, mark));
            }
            else
            {
                // Bounded by the number of actors; what stands here comes after all that waits.
                pending.LateMarks[actor] = mark;
            }
        }

        signal.Writer.TryWrite(true);
    }

    public ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation)
    {
        lock (gate)
        {
            var head = streams.TryGetValue(actor, out var stream)
                ? new StreamHead(stream.Events.Count, stream.Mark, stream.Snapshot)
                : new StreamHead(0, default, null);
            return ValueTask.FromResult(head);
        }
    }

    public ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation)
    {
        lock (gate)
        {
            IReadOnlyList<RecordedEvent> events =
                streams.TryGetValue(actor, out var stream) && after < stream.Events.Count
                    ? stream.Events.GetRange((int)after, (int)Math.Min(most, stream.Events.Count - after))
                    : [];
            return ValueTask.FromResult(events);
        }
    }

    public ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation)
    {
        lock (gate)
        {
            // A snapshot of what was never stored is not kept: an append before it may have failed.
            if (streams.TryGetValue(actor, out var stream)
                && snapshot.Version > (stream.Snapshot?.Version ?? 0)
                && snapshot.Version <= stream.Events.Count)
            {
                stream.Snapshot = snapshot with { Body = snapshot.Body.ToArray() };
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation)
    {
        lock (gate)
        {
            IReadOnlyList<SessionId> sessions =
            [
                .. streams.Keys
                    .Where(id => id.Kind == ActorKind.BuyerSession && id.Shop == shop)
                    .Select(id => id.Session)
                    .Where(session => session.Buyer == buyer && session.IsWellFormed)
                    .OrderByDescending(session => session.Ordinal)
                    .Take(most),
            ];
            return ValueTask.FromResult(sessions);
        }
    }

    public ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(CancellationToken cancellation)
    {
        lock (gate)
        {
            IReadOnlyList<PendingWakeUp> wakeUps =
            [
                .. streams.Where(pair => pair.Value.Mark.WakeAt is not null)
                    .Select(pair => new PendingWakeUp(pair.Key, pair.Value.Mark.WakeAt!.Value)),
            ];
            return ValueTask.FromResult(wakeUps);
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            stopping = true;
        }

        signal.Writer.TryComplete();
        await consumer.ConfigureAwait(false);
    }

    private async Task Consume()
    {
        await foreach (var _ in signal.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            StoreBatch();
        }

        StoreBatch();
    }

    private void StoreBatch()
    {
        Batch batch;
        AppendOutcome[] outcomes;
        lock (gate)
        {
            batch = pending;
            pending = new();
            outcomes = [.. batch.Work.Select(Store)];
            foreach (var (actor, mark) in batch.LateMarks)
            {
                Store(new(null, actor, mark));
            }
        }

        for (var i = 0; i < outcomes.Length; i++)
        {
            batch.Work[i].Append?.Completed(batch.Work[i].Append!, outcomes[i]);
        }

        batch.TurnedAway.ForEach(work => work.Append!.Completed(work.Append, AppendOutcome.Failed));
    }

    private AppendOutcome Store(Work work)
    {
        var stream = streams.GetValueOrDefault(work.Actor) ?? new EventStream();
        if (work.Append is { } append)
        {
            if (append.ExpectedVersion != stream.Events.Count)
            {
                return AppendOutcome.Conflict;
            }

            foreach (var data in append.Events)
            {
                stream.Events.Add(new(stream.Events.Count + 1, data.Type, data.Body.ToArray()));
                streams[work.Actor] = stream;
            }
        }

        // A mark of events that were never stored says nothing about this stream; and what is acknowledged stays so.
        if (work.Mark.OutboxCursor <= stream.Events.Count)
        {
            var cursor = Math.Max(work.Mark.OutboxCursor, stream.Mark.OutboxCursor);
            stream.Mark = work.Mark with { OutboxCursor = cursor };
        }

        return AppendOutcome.Durable;
    }

    private sealed class EventStream
    {
        public List<RecordedEvent> Events { get; } = [];

        public StreamMark Mark { get; set; }

        public Snapshot? Snapshot { get; set; }
    }

    private readonly record struct Work(JournalAppend? Append, ActorId Actor, StreamMark Mark);

    private sealed class Batch
    {
        public List<Work> Work { get; } = [];

        public List<Work> TurnedAway { get; } = [];

        public Dictionary<ActorId, StreamMark> LateMarks { get; } = [];

        public int Appends { get; set; }
    }
}
