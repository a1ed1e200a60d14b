using Routing.Core;

namespace Routing.Hub.Desk;

/// <summary>Quick replies that the end of the server forgets, as a journal in memory does.</summary>
internal sealed class MemoryQuickReplies : IQuickReplies
{
    private readonly Dictionary<(ShopId, AgentId), SortedDictionary<string, string>> kept = [];

    public ValueTask<IReadOnlyList<OwnReply>> List(ShopId shop, AgentId agent, CancellationToken cancellation)
    {
        lock (kept)
        {
            return new(kept.TryGetValue((shop, agent), out var own)
                ? [.. own.Select(one => new OwnReply(one.Key, one.Value))]
                : []);
        }
    }

    public ValueTask<bool> Keep(
        ShopId shop, AgentId agent, OwnReply reply, int most, CancellationToken cancellation)
    {
        lock (kept)
        {
            if (!kept.TryGetValue((shop, agent), out var own))
            {
                kept.Add((shop, agent), own = new(StringComparer.Ordinal));
            }

            if (own.Count >= most && !own.ContainsKey(reply.Key))
            {
                return new(false);
            }

            own[reply.Key] = reply.Text;
            return new(true);
        }
    }

    public ValueTask<bool> Forget(ShopId shop, AgentId agent, string key, CancellationToken cancellation)
    {
        lock (kept)
        {
            return new(kept.TryGetValue((shop, agent), out var own) && own.Remove(key));
        }
    }
}
