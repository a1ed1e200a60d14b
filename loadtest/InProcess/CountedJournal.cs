using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.LoadTest.InProcess;

/// <summary>A journal as it is, with a count of what it is given.</summary>
public sealed class CountedJournal(IEventJournal journal) : IEventJournal
{
    private long _appends;
    private long _events;
    private long _marks;

    /// <summary>Appends so far.</summary>
    public long Appends => Volatile.Read(ref _appends);

    /// <summary>Events in them.</summary>
    public long Events => Volatile.Read(ref _events);

    /// <summary>Marks without an event.</summary>
    public long Marks => Volatile.Read(ref _marks);

    /// <inheritdoc/>
    public string? Trouble => journal.Trouble;

    /// <inheritdoc/>
    public void Append(JournalAppend append)
    {
        Interlocked.Increment(ref _appends);
        Interlocked.Add(ref _events, append.Events.Count);
        journal.Append(append);
    }

    /// <inheritdoc/>
    public void Mark(ActorId actor, long version, StreamMark mark)
    {
        Interlocked.Increment(ref _marks);
        journal.Mark(actor, version, mark);
    }

    /// <inheritdoc/>
    public ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation) =>
        journal.Head(actor, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation) =>
        journal.Read(actor, after, most, cancellation);

    /// <inheritdoc/>
    public ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation) =>
        journal.SaveSnapshot(actor, snapshot, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation) =>
        journal.SessionsOf(shop, buyer, most, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(
        Instant until, int most, CancellationToken cancellation) =>
        journal.PendingWakeUps(until, most, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ActorId>> Streams(ActorId? after, int most, CancellationToken cancellation) =>
        journal.Streams(after, most, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => journal.DisposeAsync();
}
