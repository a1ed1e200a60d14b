using Routing.Core;
using StackExchange.Redis;

namespace Routing.Hub.Desk;

/// <summary>Quick replies in Redis, one hash for each agent, for all hubs of a cluster.</summary>
internal sealed class RedisQuickReplies(IConnectionMultiplexer redis, string cluster) : IQuickReplies
{
    // Two hubs may keep at once: counting and keeping are one step.
    private const string KeepWithinBound =
        """
        if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[3]) then
            return 0
        end
        redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
        return 1
        """;

    public async ValueTask<IReadOnlyList<OwnReply>> List(ShopId shop, AgentId agent, CancellationToken cancellation)
    {
        var all = await redis.GetDatabase().HashGetAllAsync(Key(shop, agent)).WaitAsync(cancellation);
        return [.. all.Select(one => new OwnReply(one.Name.ToString(), one.Value.ToString()))
            .OrderBy(one => one.Key, StringComparer.Ordinal)];
    }

    public async ValueTask<bool> Keep(
        ShopId shop, AgentId agent, OwnReply reply, int most, CancellationToken cancellation) =>
        (bool)await redis.GetDatabase()
            .ScriptEvaluateAsync(KeepWithinBound, [Key(shop, agent)], [reply.Key, reply.Text, most])
            .WaitAsync(cancellation);

    public async ValueTask<bool> Forget(
        ShopId shop, AgentId agent, string key, CancellationToken cancellation) =>
        await redis.GetDatabase().HashDeleteAsync(Key(shop, agent), key).WaitAsync(cancellation);

    private RedisKey Key(ShopId shop, AgentId agent) => $"{{{cluster}}}:quick-replies:{shop.Value}/{agent.Value}";
}
