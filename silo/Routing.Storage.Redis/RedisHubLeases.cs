using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Redis.Opening;
using StackExchange.Redis;

namespace Routing.Storage.Redis;

/// <summary>Which hubs are alive, in a sorted set, and which were ended. It has a connection of its own.</summary>
public sealed class RedisHubLeases : IHubLeases, IAsyncDisposable
{
    private const string RenewText = """
        local alive, ended = unpack(KEYS)
        local hub, isNew, at = unpack(ARGV)
        if redis.call('SISMEMBER', ended, hub) == 1 then return 0 end
        if isNew == '0' and not redis.call('ZSCORE', alive, hub) then return 0 end
        redis.call('ZADD', alive, 'GT', at, hub)
        return 1
        """;

    private const string EndText = """
        local alive, ended = unpack(KEYS)
        local before = '(' .. ARGV[1]
        for _, hub in ipairs(redis.call('ZRANGEBYSCORE', alive, '-inf', before)) do
            redis.call('SADD', ended, hub)
        end
        redis.call('ZREMRANGEBYSCORE', alive, '-inf', before)
        return redis.call('SMEMBERS', ended)
        """;

    private readonly ConnectionMultiplexer connection;
    private readonly IDatabase database;
    private readonly RedisKey ended;
    private readonly RedisKey[] both;
    private readonly string where;

    private RedisHubLeases(ConnectionMultiplexer connection, RedisJournalOptions options)
    {
        this.connection = connection;
        database = connection.GetDatabase();
        ended = $"{options.KeyPrefix}leases:ended";
        both = [$"{options.KeyPrefix}leases:hubs", ended];
        where = RedisConnection.Where(options);
    }

    /// <exception cref="JournalRefusedException">Redis is not reachable.</exception>
    public static RedisHubLeases Open(RedisJournalOptions options) => new(RedisConnection.Open(options), options);

    /// <inheritdoc/>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public async ValueTask<bool> Renew(string hub, bool isNew, Instant at, CancellationToken cancellation) =>
        await Ask(database.Eval(RenewText, both, [hub, isNew, at.UnixMs]), cancellation).ConfigureAwait(false)
            is var held && (int)held == 1;

    /// <inheritdoc/>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public async ValueTask<IReadOnlyList<string>> EndSilent(Instant before, CancellationToken cancellation)
    {
        var hubs = await Ask(database.Eval(EndText, both, [before.UnixMs]), cancellation).ConfigureAwait(false);
        return [.. ((string[])hubs!).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">Redis does not answer.</exception>
    public async ValueTask Forget(string hub, CancellationToken cancellation) =>
        await Ask(database.SetRemoveAsync(ended, hub), cancellation).ConfigureAwait(false);

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
