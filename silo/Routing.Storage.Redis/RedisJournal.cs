using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Redis.Keeping;
using Routing.Storage.Redis.Opening;
using Routing.Storage.Redis.Reading;
using Routing.Storage.Redis.Writing;
using StackExchange.Redis;

namespace Routing.Storage.Redis;

/// <summary>
/// The journal in Redis, for many servers at a time: one stream and one head per actor, and sorted sets to find them
/// by. All keys begin with one prefix that holds a hash tag, so the scripts work on a Redis Cluster too; all of a
/// journal then lies on one of its nodes. What is acknowledged is as durable as Redis is set to make it;
/// a replica that takes over from a lost Redis may lack the newest of it.
/// </summary>
public sealed partial class RedisJournal : IEventJournal
{
    private readonly ConnectionMultiplexer connection;
    private readonly WriteQueue queue;
    private readonly Health health;
    private readonly JournalWriter writer;
    private readonly Reader reader;
    private readonly SnapshotScript snapshots;
    private readonly Retention retention;
    private int isDisposed;

    private RedisJournal(
        ConnectionMultiplexer connection,
        AppendScript script,
        RedisJournalOptions options,
        TimeProvider time,
        ILogger log)
    {
        var (database, keys) = (connection.GetDatabase(), new Keys(options.KeyPrefix));
        this.connection = connection;
        Where = RedisConnection.Where(options);
        queue = new(options.QueueBound);
        health = new(connection, keys, Where, log, queue.TryMarksAgain);
        writer = new(queue, script, options, time, health, log);
        reader = new(database, keys, Where);
        snapshots = new(database, keys, Where);
        retention = new(database, keys, options.RetentionDays, time, log);
    }

    /// <summary>The servers' addresses.</summary>
    public string Where { get; }

    public string? Trouble => queue.IsStopped ? "The journal is closed." : health.Trouble;

    /// <summary>Opens the journal; makes it when nothing is there.</summary>
    /// <exception cref="ArgumentException">An option is out of its bounds; the message names each.</exception>
    /// <exception cref="JournalRefusedException">Redis is not reachable, or cannot keep this journal.</exception>
    public static RedisJournal Open(RedisJournalOptions options, TimeProvider time, ILogger<RedisJournal> logger)
    {
        var mistakes = string.Join("; ", options.Check("Journal"));
        if (mistakes.Length > 0)
        {
            throw new ArgumentException(mistakes, nameof(options));
        }

        var connection = RedisConnection.Open(options);
        try
        {
            var (database, keys) = (connection.GetDatabase(), new Keys(options.KeyPrefix));
            var weakness = new ServerChecks(connection, options).Check(database, keys);
            var journal = new RedisJournal(connection, new(database, keys), options, time, logger);
            LogOpened(logger, journal.Where, options.KeyPrefix);
            if (weakness is not null)
            {
                LogWeak(logger, journal.Where, weakness);
            }

            return journal;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Append(JournalAppend append)
    {
        if (!queue.Add(append))
        {
            ThreadPool.QueueUserWorkItem(_ => append.Completed(append, AppendOutcome.Failed));
        }
    }

    public void Mark(ActorId actor, long version, StreamMark mark) => queue.Add(new Write(null, actor, version, mark));

    /// <exception cref="IOException">Redis cannot be asked now.</exception>
    public ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation) =>
        reader.Head(actor, cancellation);

    /// <summary>
    /// Of a queue's stream that was shortened by its age, what is left; the snapshot covers the rest.
    /// </summary>
    /// <exception cref="IOException">Redis cannot be asked now.</exception>
    public ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation) =>
        reader.Read(actor, after, most, cancellation);

    /// <exception cref="IOException">The snapshot could not be kept now.</exception>
    public ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation) =>
        new(snapshots.Save(actor, snapshot, cancellation));

    /// <exception cref="IOException">Redis cannot be asked now.</exception>
    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation) =>
        reader.SessionsOf(shop, buyer, most, cancellation);

    /// <exception cref="IOException">Redis cannot be asked now.</exception>
    public ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(
        Instant until, int most, CancellationToken cancellation) =>
        reader.PendingWakeUps(until, most, cancellation);

    /// <exception cref="IOException">Redis cannot be asked now.</exception>
    public ValueTask<IReadOnlyList<ActorId>> Streams(ActorId? after, int most, CancellationToken cancellation) =>
        reader.Streams(after, most, cancellation);

    /// <summary>
    /// Looks at <paramref name="most"/> streams at most, the oldest first: a session whose last event is older and
    /// that nothing wakes is deleted; of a queue's stream, what is older and covered by its snapshot and its cursor.
    /// Called by the journal itself when it has <see cref="RedisJournalOptions.RetentionDays"/>.
    /// </summary>
    /// <returns>How many of the streams were deleted or shortened.</returns>
    public ValueTask<int> DeleteOlderThan(Instant before, int most, CancellationToken cancellation) =>
        retention.DeleteOlderThan(before, most, cancellation);

    /// <summary>Stores what waits, answers it, and lets go of Redis; later appends fail.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) == 1)
        {
            return;
        }

        queue.Stop();
        await writer.Ended.ConfigureAwait(false);
        writer.Dispose();
        await retention.DisposeAsync().ConfigureAwait(false);
        health.Dispose();
        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
