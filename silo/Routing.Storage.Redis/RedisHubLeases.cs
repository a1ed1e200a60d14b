using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Redis.Opening;
using StackExchange.Redis;

namespace Routing.Storage.Redis;

/// <summary>Which hubs are alive, in a sorted set. It has a connection of its own.</summary>
public sealed class RedisHubLeases : IHubLeases, IAsyncDisposable
{
    private readonly ConnectionMultiplexer connection;
    private readonly IDatabase database;
    private readonly RedisKey key;
    private readonly string where;

    private RedisHubLeases(ConnectionMultiplexer connection, RedisJournalOptions options)
    {
        this.connection = connection;
        database = connection.GetDatabase();
        key = $"{options.KeyPrefix}leases:hubs";
        where = RedisConnection.Where(options);
    }

    /// <exception cref="JournalRefusedException">Redis is not reachable.</exception>
    public static RedisHubLeases Open(RedisJournalOptions options) => new(RedisConnection.Open(options), options);

    /// <inheritdoc/>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public async ValueTask Renew(string hub, Instant at, CancellationToken cancellation) =>
        await Ask(database.SortedSetUpdateAsync(key, hub, at.UnixMs, SortedSetWhen.GreaterThan), cancellation)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public async ValueTask<IReadOnlyList<string>> Expired(Instant before, CancellationToken cancellation)
    {
        var hubs = await Ask(
            database.SortedSetRangeByScoreAsync(key, stop: before.UnixMs, exclude: Exclude.Stop), cancellation)
            .ConfigureAwait(false);
        return [.. hubs.Select(hub => hub.ToString())];
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public async ValueTask Forget(string hub, CancellationToken cancellation) =>
        await Ask(database.SortedSetRemoveAsync(key, hub), cancellation).ConfigureAwait(false);

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
