using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Memory;

/// <summary>The rules of the port without its queue: what an append, a mark and a snapshot do to streams.</summary>
internal sealed class MemoryStreams
{
    private readonly Dictionary<ActorId, MemoryStream> streams = [];
    private readonly Dictionary<(ShopId Shop, BuyerId Buyer), List<SessionId>> sessions = [];

    public AppendOutcome Append(JournalAppend append)
    {
        var expected = append.IsBeginning ? 0 : append.ExpectedVersion;
        if (expected != (streams.GetValueOrDefault(append.Actor)?.Version ?? 0))
        {
            return AppendOutcome.Conflict;
        }

        if (append.IsBeginning)
        {
            FindOrMake(append.Actor).Deleted = append.ExpectedVersion;
        }

        foreach (var data in append.Events)
        {
            var stream = FindOrMake(append.Actor);
            stream.Events.Add(new(stream.Version + 1, data.Type, data.Body.ToArray()));
        }

        Mark(append.Actor, append.ExpectedVersion + append.Events.Count, append.Mark);
        return AppendOutcome.Durable;
    }

    /// <summary>
    /// A mark of events that were never stored says nothing about the stream; and what is acknowledged stays so.
    /// </summary>
    public void Mark(ActorId actor, long version, StreamMark mark)
    {
        if (streams.TryGetValue(actor, out var stream)
            && version == stream.Version
            && mark.OutboxCursor <= version)
        {
            var cursor = Math.Max(mark.OutboxCursor, stream.Mark.OutboxCursor);
            stream.Mark = mark with { OutboxCursor = cursor };
        }
    }

    /// <summary>A snapshot of what was never stored is not kept: an append before it may have failed.</summary>
    public void SaveSnapshot(ActorId actor, Snapshot snapshot)
    {
        if (streams.TryGetValue(actor, out var stream)
            && snapshot.Version > (stream.Snapshot?.Version ?? 0)
            && snapshot.Version <= stream.Version)
        {
            stream.Snapshot = snapshot with { Body = snapshot.Body.ToArray() };
        }
    }

    public StreamHead Head(ActorId actor) =>
        streams.TryGetValue(actor, out var stream)
            ? new(stream.Version, stream.Mark, stream.Snapshot)
            : new(0, default, null);

    public IReadOnlyList<RecordedEvent> Read(ActorId actor, long after, int most) =>
        streams.TryGetValue(actor, out var stream) && after < stream.Version
            ? [.. stream.Events.Skip((int)Math.Max(0, after - stream.Deleted)).Take(most)]
            : [];

    public IReadOnlyList<SessionId> SessionsOf(ShopId shop, BuyerId buyer, int most) =>
        sessions.TryGetValue((shop, buyer), out var known)
            ? [.. known.OrderByDescending(session => session.Ordinal).Take(most)]
            : [];

    public IReadOnlyList<PendingWakeUp> PendingWakeUps(Instant until, int most) =>
    [
        .. streams.Where(pair => pair.Value.Mark.WakeAt <= until)
            .Select(pair => new PendingWakeUp(pair.Key, pair.Value.Mark.WakeAt!.Value))
            .OrderBy(wakeUp => wakeUp.WakeAt)
            .Take(most),
    ];

    public IReadOnlyList<ActorId> All(ActorId? after, int most) =>
    [
        .. streams.Keys
            .Where(actor => after is null || StreamOrder.Instance.Compare(actor, after.Value) > 0)
            .Order(StreamOrder.Instance)
            .Take(most),
    ];

    private MemoryStream FindOrMake(ActorId actor)
    {
        if (!streams.TryGetValue(actor, out var stream))
        {
            streams.Add(actor, stream = new());
            if (actor.Kind == ActorKind.BuyerSession && actor.Session.IsWellFormed)
            {
                var key = (actor.Shop, actor.Session.Buyer);
                sessions[key] = [.. sessions.GetValueOrDefault(key) ?? [], actor.Session];
            }
        }

        return stream;
    }

    private sealed class MemoryStream
    {
        public List<RecordedEvent> Events { get; } = [];

        /// <summary>How many events there were before those.</summary>
        public long Deleted { get; set; }

        public long Version => Deleted + Events.Count;

        public StreamMark Mark { get; set; }

        public Snapshot? Snapshot { get; set; }
    }
}
