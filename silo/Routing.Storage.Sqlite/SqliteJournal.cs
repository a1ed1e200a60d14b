using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite.Native;
using Routing.Storage.Sqlite.Opening;
using Routing.Storage.Sqlite.Reading;
using Routing.Storage.Sqlite.Writing;

namespace Routing.Storage.Sqlite;

/// <summary>
/// The journal in one SQLite file (with its write-ahead log and lock beside it), for one server at a time. Appends are
/// committed in groups by one thread; reads run beside it.
/// </summary>
public sealed partial class SqliteJournal : IEventJournal
{
    private readonly WriteQueue queue;
    private readonly JournalWriter writer;
    private readonly ReaderPool readers;
    private readonly JournalLock held;
    private int isDisposed;

    private SqliteJournal(string path, SqliteJournalOptions options, JournalLock held, ILogger log)
    {
        var recent = new RecentEvents();
        this.held = held;
        Path = path;
        queue = new(options.QueueBound);
        writer = new(path, options, recent, queue, log);
        readers = new(path, recent, options.Readers);
        LogOpened(log, path);
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    public string? Trouble => queue.IsStopped ? writer.Trouble ?? "The journal is closed." : writer.Trouble;

    /// <summary>Opens the journal at a path; makes it, and its folder, when nothing is there.</summary>
    /// <exception cref="ArgumentException">An option is out of its bounds; the message names each.</exception>
    /// <exception cref="JournalRefusedException">What is there cannot be used; it was left as it is.</exception>
    public static SqliteJournal Open(string path, SqliteJournalOptions options, ILogger<SqliteJournal> logger)
    {
        var mistakes = string.Join("; ", options.Check("Journal"));
        if (mistakes.Length > 0)
        {
            throw new ArgumentException(mistakes, nameof(options));
        }

        var full = System.IO.Path.GetFullPath(path);
        var held = JournalFile.Claim(full, options);
        try
        {
            return new(full, options, held, logger);
        }
        catch (SqliteFailure failure)
        {
            held.Dispose();
            throw JournalFile.Refused(full, failure);
        }
    }

    public void Append(JournalAppend append)
    {
        if (!queue.Add(append))
        {
            ThreadPool.QueueUserWorkItem(_ => append.Completed(append, AppendOutcome.Failed));
        }
    }

    public void Mark(ActorId actor, long version, StreamMark mark) => queue.Add(new MarkWrite(actor, version, mark));

    public ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation) =>
        readers.Ask(reader => reader.Head(actor), cancellation);

    public ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation) =>
        readers.Ask(reader => reader.Read(actor, after, most), cancellation);

    /// <exception cref="IOException">The snapshot could not be kept now.</exception>
    public async ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation)
    {
        var write = new SnapshotWrite(actor, snapshot);
        if (!queue.Add(write)
            || await write.Done.Task.WaitAsync(cancellation).ConfigureAwait(false) == AppendOutcome.Failed)
        {
            throw new IOException($"The journal {Path} could not keep a snapshot of {actor}.");
        }
    }

    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation) =>
        readers.Ask(reader => reader.SessionsOf(shop, buyer, most), cancellation);

    public ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(
        Instant until, int most, CancellationToken cancellation) =>
        readers.Ask(reader => reader.PendingWakeUps(until, most), cancellation);

    public ValueTask<IReadOnlyList<ActorId>> Streams(ActorId? after, int most, CancellationToken cancellation) =>
        readers.Ask(reader => reader.Streams(after, most), cancellation);

    /// <summary>Stores what waits, answers it, and closes the file; later appends fail.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) == 1)
        {
            return;
        }

        queue.Stop();
        await writer.Ended.ConfigureAwait(false);
        readers.Dispose();
        writer.Dispose();
        held.Dispose();
    }
}
