using Routing.Core;

namespace Routing.Engine.Ports;

/// <summary>
/// Where the numbered event streams live. Events of a stream are numbered 1, 2, 3 … without gaps. Implementations are
/// safe to call from many threads; appends to one stream take effect in the order of the calls.
/// </summary>
public interface IEventJournal : IAsyncDisposable
{
    /// <summary>
    /// Takes an append and answers at once; the journal calls <see cref="JournalAppend.Completed"/> exactly once,
    /// when the events are durable, or when they are not and never will be. Later appends to a stream whose append
    /// failed fail too, because their expected version is then wrong. When the journal's own queue is full the
    /// answer is <see cref="AppendOutcome.Failed"/>.
    /// </summary>
    void Append(JournalAppend append);

    /// <summary>
    /// Notes what a stream still owes and when it must be woken, without an event. Best effort and lazy: a wake-up
    /// may be lost only towards the earlier, never towards the later. Nothing is answered.
    /// </summary>
    /// <param name="version">The stream's version that the mark speaks of. At any other the mark is ignored: an
    /// activation that another has overtaken must not move the other's wake-up.</param>
    void Mark(ActorId actor, long version, StreamMark mark);

    /// <summary>The stream's version, mark and newest snapshot; version 0 for a stream that does not exist.</summary>
    ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation);

    /// <summary>
    /// Events with numbers above <paramref name="after"/>, at most <paramref name="most"/>, in order.
    /// </summary>
    ValueTask<IReadOnlyList<RecordedEvent>> Read(ActorId actor, long after, int most, CancellationToken cancellation);

    /// <summary>Keeps a snapshot of a stream at a version; an older one is replaced, a newer one stays.</summary>
    ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation);

    /// <summary>
    /// The sessions of a buyer in a shop, newest first: those streams named <c>session/{shop}/{buyer}~{ordinal}</c>.
    /// </summary>
    ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation);

    /// <summary>
    /// The streams whose wake-up is noted for <paramref name="until"/> or before, the earliest first.
    /// </summary>
    ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(Instant until, int most, CancellationToken cancellation);

    /// <summary>
    /// All streams, in the order of <see cref="StreamOrder"/>: at most <paramref name="most"/> of those that come
    /// behind <paramref name="after"/>, from the first on when that is null.
    /// </summary>
    ValueTask<IReadOnlyList<ActorId>> Streams(ActorId? after, int most, CancellationToken cancellation);

    /// <summary>Whether the journal takes appends now; null when it does, else what is wrong.</summary>
    string? Trouble { get; }
}

/// <summary>An event as it is stored: its type's short name and its body as UTF-8 JSON.</summary>
public readonly record struct EventData(string Type, ReadOnlyMemory<byte> Body);

/// <summary>An event as it is read back.</summary>
public readonly record struct RecordedEvent(long Number, string Type, ReadOnlyMemory<byte> Body);

/// <summary>What happened to an append.</summary>
public enum AppendOutcome
{
    /// <summary>The events are durable.</summary>
    Durable,

    /// <summary>Another writer was there first: this activation is stale.</summary>
    Conflict,

    /// <summary>The journal could not store them (full, failing, stopping).</summary>
    Failed,
}

/// <summary>
/// What is known of a stream besides its events.
/// </summary>
/// <param name="OutboxCursor">All that events up to this number owe is acknowledged.</param>
/// <param name="WakeAt">When the actor must be looked at next: its next deadline, or at once while it owes
/// something; null when never. It may be earlier than true, never later.</param>
public readonly record struct StreamMark(long OutboxCursor, Instant? WakeAt);

/// <summary>A stream's state at a version, as UTF-8 JSON.</summary>
public sealed record Snapshot(long Version, ReadOnlyMemory<byte> Body);

/// <summary>What is needed to load an actor; the events after the snapshot are then read.</summary>
public sealed record StreamHead(long Version, StreamMark Mark, Snapshot? Snapshot);

/// <summary>A stream that must be woken at a moment.</summary>
public readonly record struct PendingWakeUp(ActorId Actor, Instant WakeAt);
