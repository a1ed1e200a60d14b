using Routing.Core;

namespace Routing.Engine.Running;

/// <summary>
/// The wall clock as the core sees it: it never goes backwards, even when the machine's clock is set.
/// </summary>
public sealed class EngineClock(TimeProvider time)
{
    private long latest;

    public TimeProvider Time { get; } = time;

    public Instant Now
    {
        get
        {
            var now = Time.GetUtcNow().ToUnixTimeMilliseconds();
            while (true)
            {
                var known = Volatile.Read(ref latest);
                if (now <= known)
                {
                    return new(known);
                }

                if (Interlocked.CompareExchange(ref latest, now, known) == known)
                {
                    return new(now);
                }
            }
        }
    }
}
