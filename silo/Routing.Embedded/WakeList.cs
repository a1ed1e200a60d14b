using Routing.Core;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>
/// When which actor must be ticked, in memory or not. One timer for all; an actor has one wake-up at a time, and a
/// replaced one is skipped when it comes up.
/// </summary>
internal sealed class WakeList : IDisposable
{
    // No actor is ticked more often than this, whatever it asks for.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<ActorId, Instant> wakes = [];
    private readonly PriorityQueue<ActorId, Instant> order = new();
    private readonly EngineClock clock;
    private readonly Action<ActorId> wake;
    private readonly ITimer timer;
    private Instant? armedFor;

    public WakeList(EngineClock clock, Action<ActorId> wake)
    {
        (this.clock, this.wake) = (clock, wake);
        timer = clock.Time.CreateTimer(_ => Due(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Set(ActorId actor, Instant? at)
    {
        lock (gate)
        {
            if (at is not { } when)
            {
                wakes.Remove(actor);
                return;
            }

            wakes[actor] = when;
            order.Enqueue(actor, when);
            if (armedFor is not { } armed || when < armed)
            {
                Arm(when);
            }
        }
    }

    public void Dispose() => timer.Dispose();

    private void Due()
    {
        var due = new List<ActorId>();
        lock (gate)
        {
            armedFor = null;
            var now = clock.Now;
            while (order.TryPeek(out var actor, out var at))
            {
                var isCurrent = wakes.TryGetValue(actor, out var current) && current == at;
                if (isCurrent && at > now)
                {
                    Arm(at);
                    break;
                }

                order.Dequeue();
                if (isCurrent)
                {
                    wakes.Remove(actor);
                    due.Add(actor);
                }
            }
        }

        due.ForEach(wake);
    }

    private void Arm(Instant at)
    {
        armedFor = at;
        var pause = at - clock.Now;
        timer.Change(
            pause < ShortestPause ? ShortestPause : pause > LongestPause ? LongestPause : pause,
            Timeout.InfiniteTimeSpan);
    }
}
