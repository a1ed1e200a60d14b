using System.Globalization;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite.Native;
using Routing.Storage.Sqlite.Reading;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>Puts one batch into the file in one transaction, or none of it. Used by the writer's thread only.</summary>
internal sealed class BatchStore : IDisposable
{
    private readonly Database database;
    private readonly StreamCache streams;
    private readonly MarkWriter marks;
    private readonly EventTypes types;
    private readonly ExtentWriter extents;
    private readonly RecentEvents recent;
    private readonly RecentEventsLoader loader;
    private readonly List<EventPlace> added = [];
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement changes;
    private readonly Statement addStream;
    private readonly Statement addEvent;
    private readonly Statement saveSnapshot;
    private long knownChanges = -1;
    private long lastSeq;

    /// <exception cref="SqliteFailure">The file cannot be opened, or is not a journal.</exception>
    public BatchStore(string path, SqliteJournalOptions options, RecentEvents recent)
    {
        this.recent = recent;
        database = Database.Open(path);
        database.Execute(options.Sync == SqliteSync.Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        database.Execute("PRAGMA wal_autocheckpoint = 0");
        var mostPages = options.MaxMiB * (1_048_576L / Schema.PageBytes);
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {mostPages}"));
        var queries = new StreamQueries(database, recent);
        streams = new(queries, options.CachedStreams);
        marks = new(database, options.MarkDelayMs);
        types = new(database);
        extents = new(database, recent, options.UnindexedEvents);
        loader = new(database, queries, recent);
        begin = database.Prepare("BEGIN IMMEDIATE");
        commit = database.Prepare("COMMIT");
        changes = database.Prepare("PRAGMA data_version");
        addStream = database.Prepare(
            "INSERT INTO stream (kind, shop, key, ordinal, cursor) VALUES (?1, ?2, ?3, ?4, 0) RETURNING id");
        addEvent = database.Prepare("INSERT INTO event (seq, stream, number, type, body) VALUES (?1, ?2, ?3, ?4, ?5)");
        saveSnapshot = database.Prepare(
            """
            INSERT INTO snapshot (stream, version, body) VALUES (?1, ?2, ?3)
            ON CONFLICT (stream) DO UPDATE SET version = excluded.version, body = excluded.body
            WHERE excluded.version > version
            """);
    }

    /// <summary>How long the marks that wait may still wait, in milliseconds; null when none does.</summary>
    public int? MarkPatienceMs => marks.PatienceMs;

    /// <summary>Whether something is to be written though no work waits.</summary>
    public bool HasMarksDue => marks.IsDue;

    /// <summary>How many pages were written since it was last asked.</summary>
    public int PagesWritten() => database.PagesWritten();

    /// <inheritdoc cref="Database.Checkpoint"/>
    public bool Checkpoint() => database.Checkpoint();

    /// <summary>Stores a batch, after marks that an earlier failure left over, and notes the outcomes in it.</summary>
    /// <exception cref="SqliteFailure">Nothing of it is in the file.</exception>
    public void Store(IEnumerable<MarkWrite> leftOver, WriteBatch batch, bool flushMarks)
    {
        try
        {
            begin.Run();
            LookForOtherWriters();
            MakeRoom();
            foreach (var mark in leftOver)
            {
                marks.Note(streams[mark.Actor], mark);
            }

            StoreWork(batch);
            if (flushMarks || marks.IsDue)
            {
                marks.WriteListed();
            }

            extents.WriteSlice(batch.Work.Count, lastSeq);
            commit.Run();
        }
        catch
        {
            Forget();
            throw;
        }

        lastSeq += added.Count;
        recent.Add(added);
        extents.Committed();
        added.Clear();
    }

    /// <summary>Writes something of some size and takes it back: does the disk take writes?</summary>
    /// <exception cref="SqliteFailure">It does not.</exception>
    public void Probe()
    {
        try
        {
            database.Execute(
                """
                BEGIN IMMEDIATE; INSERT OR REPLACE INTO probe VALUES (1, zeroblob(65536)); COMMIT;
                BEGIN IMMEDIATE; DELETE FROM probe; COMMIT
                """);
        }
        catch
        {
            Forget();
            throw;
        }
    }

    public void Dispose() => database.Dispose();

    /// <summary>
    /// The fence: inside this transaction nobody else can write, and if anyone did before it, all that was known
    /// is looked up again, so an expected version is compared with what the file really holds.
    /// </summary>
    private void LookForOtherWriters()
    {
        changes.Next();
        var seen = changes.Number(0);
        changes.Reset();
        if (seen == knownChanges)
        {
            return;
        }

        marks.Clear();
        streams.Clear();
        types.Clear();
        extents.Clear();
        lastSeq = loader.Load();
        knownChanges = seen;
    }

    private void MakeRoom()
    {
        if (streams.IsFull)
        {
            marks.WriteListed();
            streams.DropOldHalf();
        }
    }

    private void StoreWork(WriteBatch batch)
    {
        var outcomes = new AppendOutcome[batch.Work.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            switch (batch.Work[i])
            {
                case JournalAppend append:
                    outcomes[i] = Store(append);
                    break;
                case MarkWrite mark:
                    marks.Note(streams[mark.Actor], mark);
                    break;
                case SnapshotWrite snapshot:
                    Store(snapshot);
                    break;
            }
        }

        foreach (var mark in batch.LateMarks.Values)
        {
            marks.Note(streams[mark.Actor], mark);
        }

        batch.Outcomes = outcomes;
    }

    private AppendOutcome Store(JournalAppend append)
    {
        var stream = streams[append.Actor];
        if (stream.Version != (append.IsBeginning ? 0 : append.ExpectedVersion))
        {
            return AppendOutcome.Conflict;
        }

        if (stream.Id == 0 && (append.Events.Count > 0 || append.IsBeginning))
        {
            stream.Id = AddStream(append.Actor);
            stream.Version = append.ExpectedVersion;
            extents.AddDeleted(stream);
        }

        foreach (var data in append.Events)
        {
            var place = new EventPlace(stream.Id, ++stream.Version, lastSeq + added.Count + 1);
            addEvent.Bind(1, place.Seq)
                .Bind(2, place.Stream)
                .Bind(3, place.Number)
                .Bind(4, types[data.Type])
                .Bind(5, data.Body.Span)
                .Run();
            added.Add(place);
        }

        marks.Note(stream, new(append.Actor, stream.Version, append.Mark));
        return AppendOutcome.Durable;
    }

    private void Store(SnapshotWrite write)
    {
        // A snapshot of what was never stored is not kept: an append before it may have failed.
        var stream = streams[write.Actor];
        if (write.Snapshot.Version <= stream.Version && stream.Id != 0)
        {
            saveSnapshot.Bind(1, stream.Id)
                .Bind(2, write.Snapshot.Version)
                .Bind(3, write.Snapshot.Body.Span)
                .Run();
        }
    }

    private long AddStream(ActorId actor)
    {
        StreamName.Of(actor).Bind(addStream).Next();
        var id = addStream.Number(0);
        addStream.Reset();
        return id;
    }

    /// <summary>Nothing that this transaction made known is true.</summary>
    private void Forget()
    {
        database.RollBack();
        marks.Clear();
        streams.Clear();
        types.Clear();
        extents.Clear();
        added.Clear();
    }
}
