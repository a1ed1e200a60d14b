using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Engine.Ports;

namespace Routing.Simulation.Disks;

/// <summary>All that is durable, and a fingerprint of all that ever was stored.</summary>
internal sealed class StoredStreams
{
    private readonly Dictionary<ActorId, StoredStream> streams = [];
    private readonly Dictionary<(ShopId Shop, BuyerId Buyer), List<SessionId>> sessions = [];
    private readonly Queue<ActorId> closed = new();

    /// <summary>How many closed sessions are kept; a day of a million sessions need not stay in memory.</summary>
    public int? ClosedKept { get; init; }

    public IEnumerable<StoredStream> All => streams.Values;

    public long EventCount { get; private set; }

    public Fingerprinting Fingerprint { get; } = new();

    public StoredStream? Find(ActorId actor) => streams.GetValueOrDefault(actor);

    public AppendOutcome Append(JournalAppend append, bool isFenced = true)
    {
        var stream = streams.GetValueOrDefault(append.Actor);
        if (isFenced && append.ExpectedVersion != (stream?.Version ?? 0))
        {
            return AppendOutcome.Conflict;
        }

        stream ??= Make(append.Actor);
        Fingerprint.Add(append.Actor.Key);
        foreach (var data in append.Events)
        {
            stream.Events.Add(data);
            EventCount++;
            Fingerprint.Add(data.Type);
            Fingerprint.Add(data.Body.Span);
            if (ClosedKept is not null && data.Type == nameof(SessionEvent.Closed))
            {
                Forget(append.Actor);
            }
        }

        Mark(append.Actor, stream.Version, append.Mark);
        return AppendOutcome.Durable;
    }

    public void Mark(ActorId actor, long version, StreamMark mark)
    {
        if (streams.TryGetValue(actor, out var stream) && version == stream.Version && mark.OutboxCursor <= version)
        {
            var cursor = Math.Max(mark.OutboxCursor, stream.Mark.OutboxCursor);
            stream.Mark = mark with { OutboxCursor = cursor };
        }
    }

    public void SaveSnapshot(ActorId actor, Snapshot snapshot)
    {
        if (streams.TryGetValue(actor, out var stream)
            && snapshot.Version > (stream.Snapshot?.Version ?? 0) && snapshot.Version <= stream.Version)
        {
            stream.Snapshot = snapshot;
            if (ClosedKept is not null)
            {
                var dropped = (int)Math.Max(0, Math.Min(snapshot.Version, stream.Mark.OutboxCursor) - stream.Dropped);
                stream.Events.RemoveRange(0, dropped);
                stream.Dropped += dropped;
            }
        }
    }

    public IReadOnlyList<SessionId> SessionsOf(ShopId shop, BuyerId buyer, int most) =>
        sessions.TryGetValue((shop, buyer), out var known)
            ? [.. known.OrderByDescending(session => session.Ordinal).Take(most)]
            : [];

    public IReadOnlyList<PendingWakeUp> PendingWakeUps(Instant until, int most) =>
    [
        .. streams.Values.Where(stream => stream.Mark.WakeAt <= until)
            .Select(stream => new PendingWakeUp(stream.Actor, stream.Mark.WakeAt!.Value))
            .OrderBy(wakeUp => wakeUp.WakeAt).ThenBy(wakeUp => wakeUp.Actor, StreamOrder.Instance)
            .Take(most),
    ];

    private void Forget(ActorId actor)
    {
        closed.Enqueue(actor);
        if (closed.Count > ClosedKept)
        {
            var oldest = closed.Dequeue();
            streams.Remove(oldest);
            sessions.Remove((oldest.Shop, oldest.Session.Buyer));
        }
    }

    private StoredStream Make(ActorId actor)
    {
        var stream = new StoredStream(actor);
        streams.Add(actor, stream);
        if (actor.Kind == ActorKind.BuyerSession)
        {
            var key = (actor.Shop, actor.Session.Buyer);
            if (!sessions.TryGetValue(key, out var known))
            {
                sessions.Add(key, known = new(1));
            }

            known.Add(actor.Session);
        }

        return stream;
    }
}
