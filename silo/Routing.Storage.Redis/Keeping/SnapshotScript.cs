using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Redis.Opening;
using StackExchange.Redis;

namespace Routing.Storage.Redis.Keeping;

/// <summary>Keeps a snapshot that is not ahead of its stream and newer than the one that is kept.</summary>
internal sealed class SnapshotScript(IDatabase database, Keys keys, string where)
{
    private const string Text = """
        local known = redis.call('HMGET', KEYS[1], 'version', 'snapshot-version')
        local version = tonumber(ARGV[1])
        if version > tonumber(known[1] or '0') or version <= tonumber(known[2] or '0') then return 0 end
        redis.call('HSET', KEYS[1], 'snapshot-version', ARGV[1], 'snapshot', ARGV[2])
        return 1
        """;

    /// <exception cref="IOException">It could not be kept now.</exception>
    public async Task Save(ActorId actor, Snapshot snapshot, CancellationToken cancellation)
    {
        try
        {
            await database.Eval(Text, [keys.Head(actor)], [snapshot.Version, snapshot.Body])
                .WaitAsync(cancellation)
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (RedisConnection.Failed(failure))
        {
            throw new IOException(
                $"The journal in the Redis at {where} could not keep a snapshot of {actor}: {failure.Message}.",
                failure);
        }
    }
}
