using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Memory;

/// <summary>Leases that one process remembers.</summary>
public sealed class MemoryHubLeases : IHubLeases
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, Instant> renewed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> ended = new(StringComparer.Ordinal);

    public ValueTask<bool> Renew(string hub, bool isNew, Instant at, CancellationToken cancellation)
    {
        lock (changing)
        {
            var holds = !ended.Contains(hub) && (isNew || renewed.ContainsKey(hub));
            if (holds)
            {
                renewed[hub] = renewed.TryGetValue(hub, out var last) && last > at ? last : at;
            }

            return new(holds);
        }
    }

    public ValueTask<IReadOnlyList<string>> EndSilent(Instant before, CancellationToken cancellation)
    {
        lock (changing)
        {
            foreach (var (hub, _) in renewed.Where(lease => lease.Value < before).ToList())
            {
                renewed.Remove(hub);
                ended.Add(hub);
            }

            return new([.. ended]);
        }
    }

    public ValueTask Forget(string hub, CancellationToken cancellation)
    {
        lock (changing)
        {
            ended.Remove(hub);
        }

        return default;
    }
}
