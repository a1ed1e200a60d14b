using System.Collections.Concurrent;
using Routing.Core;

namespace Routing.Hub.Realtime;

/// <summary>
/// Consoles give signs of life as often as their agents move the pointer. One in half a minute is enough for the
/// queue, whichever of his connections it came over.
/// </summary>
internal sealed class LifeSigns(TimeProvider time)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(ShopId Shop, AgentId Agent), long> passedOn = new();

    /// <summary>Whether this one shall be passed on; the next is after the pause.</summary>
    public bool IsDue(ShopId shop, AgentId agent)
    {
        var now = time.GetTimestamp();
        while (true)
        {
            if (!passedOn.TryGetValue((shop, agent), out var before))
            {
                if (passedOn.TryAdd((shop, agent), now))
                {
                    return true;
                }
            }
            else if (time.GetElapsedTime(before, now) < Pause)
            {
                return false;
            }
            else if (passedOn.TryUpdate((shop, agent), now, before))
            {
                return true;
            }
        }
    }

    /// <summary>It was not taken: the next one is due.</summary>
    public void Forget(ShopId shop, AgentId agent) => passedOn.TryRemove((shop, agent), out _);
}
