using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite.Reading;

/// <summary>Answers the port's questions on a connection of its own.</summary>
internal sealed class Reader : IDisposable
{
    private readonly Database database;
    private readonly RecentEvents recent;
    private readonly StreamQueries streams;
    private readonly Dictionary<long, string> types = [];
    private readonly Statement snapshots;
    private readonly Statement extents;
    private readonly Statement one;
    private readonly Statement type;
    private readonly Statement sessions;
    private readonly Statement wakeUps;
    private readonly Statement names;

    /// <exception cref="SqliteFailure">The file cannot be opened, or is not a journal.</exception>
    public Reader(string path, RecentEvents recent)
        : this(Database.Open(path), recent)
    {
    }

    /// <param name="database">It is disposed of with the reader.</param>
    /// <exception cref="SqliteFailure">It is not a journal.</exception>
    public Reader(Database database, RecentEvents recent)
    {
        (this.database, this.recent) = (database, recent);
        streams = new(database, recent);
        snapshots = database.Prepare("SELECT version, body FROM snapshot WHERE stream = ?1");
        extents = database.Prepare(
            """
            SELECT first, seqs FROM extent
            WHERE stream = ?1
              AND first >= coalesce((SELECT max(first) FROM extent WHERE stream = ?1 AND first <= ?2), 0)
            ORDER BY first
            """);
        one = database.Prepare("SELECT number, type, body FROM event WHERE seq = ?1");
        type = database.Prepare("SELECT name FROM type WHERE id = ?1");
        sessions = database.Prepare(
            """
            SELECT ordinal FROM stream
            WHERE kind = ?1 AND shop = ?2 AND key = ?3 AND ordinal > 0
            ORDER BY ordinal DESC LIMIT ?4
            """);
        wakeUps = database.Prepare(
            "SELECT kind, shop, key, ordinal, wake FROM stream WHERE wake <= ?1 ORDER BY wake LIMIT ?2");
        names = database.Prepare(
            """
            SELECT kind, shop, key, ordinal FROM stream
            WHERE (kind, shop, key, ordinal) > (?1, ?2, ?3, ?4)
            ORDER BY kind, shop, key, ordinal LIMIT ?5
            """);
    }

    public StreamHead Head(ActorId actor)
    {
        var (id, mark) = streams.Find(actor);
        if (id == 0)
        {
            return new(0, default, null);
        }

        // The snapshot is read before the version, so that it is never ahead of it.
        var snapshot = SnapshotOf(id);
        return new(streams.VersionOf(id), mark, snapshot);
    }

    public IReadOnlyList<RecordedEvent> Read(ActorId actor, long after, int most)
    {
        var (id, _) = streams.Find(actor);
        return id == 0 ? [] : [.. Places(id, after, most).Select(EventAt)];
    }

    public IReadOnlyList<SessionId> SessionsOf(ShopId shop, BuyerId buyer, int most)
    {
        List<SessionId> found = [];
        new StreamName(ActorKind.BuyerSession, shop.Value, buyer.Value, most).Bind(sessions);
        while (sessions.Next())
        {
            found.Add(SessionId.Of(buyer, (int)sessions.Number(0)));
        }

        return found;
    }

    public IReadOnlyList<PendingWakeUp> PendingWakeUps(Instant until, int most)
    {
        List<PendingWakeUp> found = [];
        wakeUps.Bind(1, until.UnixMs).Bind(2, most);
        while (wakeUps.Next())
        {
            found.Add(new(StreamName.From(wakeUps).ToActor(), new(wakeUps.Number(4))));
        }

        return found;
    }

    public IReadOnlyList<ActorId> Streams(ActorId? after, int most)
    {
        List<ActorId> found = [];
        (after is { } actor ? StreamName.Of(actor) : StreamName.BeforeAll).Bind(names).Bind(5, most);
        while (names.Next())
        {
            found.Add(StreamName.From(names).ToActor());
        }

        return found;
    }

    public void Dispose() => database.Dispose();

    /// <summary>Where the events lie: first what the extents name, then what only the memory knows.</summary>
    private List<long> Places(long stream, long after, int most)
    {
        // The memory is asked first: what leaves it before the extents are asked is then found there.
        var run = recent.Of(stream, after, most);
        List<long> places = [];
        var next = after + 1;
        if (run.Seqs.Count == 0 || run.First > next)
        {
            extents.Bind(1, stream).Bind(2, next);
            while (places.Count < most && extents.Next())
            {
                // The first extent may name none: the events before a stream that was imported.
                var (first, count) = (extents.Number(0), places.Count);
                var skip = (int)Math.Max(0, next - first);
                places.AddRange(EventRun.Unpack(extents.Blob(1)).Skip(skip).Take(most - count));
                next = Math.Max(next, first) + places.Count - count;
            }

            extents.Reset();
        }

        places.AddRange(run.Seqs.Skip((int)Math.Max(0, next - run.First)).Take(most - places.Count));
        return places;
    }

    private RecordedEvent EventAt(long seq)
    {
        if (!one.Bind(1, seq).Next())
        {
            throw new IOException($"The journal names row {seq} as an event, but has no such row.");
        }

        var found = new RecordedEvent(one.Number(0), TypeName(one.Number(1)), one.Blob(2).ToArray());
        one.Reset();
        return found;
    }

    private string TypeName(long id)
    {
        if (!types.TryGetValue(id, out var name))
        {
            name = type.Bind(1, id).Next() ? type.Text(0) : throw new IOException($"The journal has no type {id}.");
            type.Reset();
            types.Add(id, name);
        }

        return name;
    }

    private Snapshot? SnapshotOf(long stream)
    {
        if (!snapshots.Bind(1, stream).Next())
        {
            return null;
        }

        var found = new Snapshot(snapshots.Number(0), snapshots.Blob(1).ToArray());
        snapshots.Reset();
        return found;
    }
}
