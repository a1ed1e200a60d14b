using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Redis.Opening;
using StackExchange.Redis;

namespace Routing.Storage.Redis;

/// <summary>
/// Who said lately that it lives: each holder renews its lease, and whoever looks learns which ones were not renewed.
/// It only remembers; what an expired lease means is for who asks. It has a connection of its own.
/// </summary>
public sealed class RedisLeases : IAsyncDisposable
{
    private readonly ConnectionMultiplexer connection;
    private readonly IDatabase database;
    private readonly RedisKey key;
    private readonly string where;

    private RedisLeases(ConnectionMultiplexer connection, RedisJournalOptions options, string kind)
    {
        this.connection = connection;
        database = connection.GetDatabase();
        key = $"{options.KeyPrefix}leases:{kind}";
        where = RedisConnection.Where(options);
    }

    /// <param name="kind">Whose leases they are, e.g. <c>hubs</c>; each kind is a set of its own.</param>
    /// <exception cref="JournalRefusedException">Redis is not reachable.</exception>
    public static RedisLeases Open(RedisJournalOptions options, string kind) =>
        new(RedisConnection.Open(options), options, kind);

    /// <summary>Notes that a holder lives; a renewal never moves a lease back.</summary>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public Task Renew(string name, Instant now, CancellationToken cancellation) =>
        Ask(database.SortedSetUpdateAsync(key, name, now.UnixMs, SortedSetWhen.GreaterThan), cancellation);

    /// <summary>The holders that were last renewed before a moment, the longest silent first.</summary>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public async Task<IReadOnlyList<string>> Expired(Instant before, CancellationToken cancellation)
    {
        var names = await Ask(
            database.SortedSetRangeByScoreAsync(key, stop: before.UnixMs, exclude: Exclude.Stop), cancellation)
            .ConfigureAwait(false);
        return [.. names.Select(name => name.ToString())];
    }

    /// <summary>Takes a holder off the list: it has ended, or what it held was cleared away.</summary>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public Task Forget(string name, CancellationToken cancellation) =>
        Ask(database.SortedSetRemoveAsync(key, name), cancellation);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<T> Ask<T>(Task<T> question, CancellationToken cancellation)
    {
        try
        {
            return await question.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (RedisConnection.Failed(failure))
        {
            throw new IOException($"The leases in the Redis at {where} cannot be reached: {failure.Message}.", failure);
        }
    }
}
