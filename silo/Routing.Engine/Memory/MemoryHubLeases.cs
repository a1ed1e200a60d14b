using System.Collections.Concurrent;
using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Memory;

/// <summary>Leases that one process remembers.</summary>
public sealed class MemoryHubLeases : IHubLeases
{
    private readonly ConcurrentDictionary<string, Instant> renewed = new(StringComparer.Ordinal);

    public ValueTask Renew(string hub, Instant at, CancellationToken cancellation)
    {
        renewed[hub] = at;
        return default;
    }

    public ValueTask<IReadOnlyList<string>> Expired(Instant before, CancellationToken cancellation) =>
        new([.. renewed.Where(lease => lease.Value < before).Select(lease => lease.Key)]);

    public ValueTask Forget(string hub, CancellationToken cancellation)
    {
        renewed.TryRemove(hub, out _);
        return default;
    }
}
