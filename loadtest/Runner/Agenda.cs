using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Runner;

/// <summary>
/// Does things at their intended moments, whatever has become of the things before: one thread, which sleeps between
/// them. How late it is, it tells; an action is given the moment it was meant for and must not block.
/// </summary>
/// <param name="late">Told for each action the intended moment and the moment when it was done.</param>
public sealed class Agenda(Action<long, long> late) : IAsyncDisposable
{
    // New entries may be due before the one it sleeps for, so it never sleeps longer than that.
    private const long LongestSleep = 1_000_000;
    private const long ShortestSleep = 100_000;

    private readonly Lock _lock = new();
    private readonly PriorityQueue<Action<long>, long> _entries = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stopping;

    /// <summary>Ends when the agenda is stopped; fails when an action did.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Begins.</summary>
    public void Start() => new Thread(Run)
    {
        Name = "agenda",
        IsBackground = true,
        Priority = ThreadPriority.AboveNormal,
    }.Start();

    /// <summary>Enters an action for a moment of the clock.</summary>
    public void At(long moment, Action<long> action)
    {
        lock (_lock)
        {
            _entries.Enqueue(action, moment);
        }
    }

    /// <summary>Enters an action for some seconds from now.</summary>
    public void In(double seconds, Action<long> action) => At(Clock.Now + Clock.Seconds(seconds), action);

    /// <summary>Enters the actions of a sequence of moments, one at a time.</summary>
    public void Each(IEnumerator<long> moments, Action<long> action)
    {
        if (moments.MoveNext())
        {
            At(moments.Current, moment =>
            {
                action(moment);
                Each(moments, action);
            });
        }
        else
        {
            moments.Dispose();
        }
    }

    /// <summary>Forgets what is entered, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        await _ended.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Run()
    {
        try
        {
            PreciseSleep.PrepareThread();
            while (!_stopping)
            {
                var now = Clock.Now;
                while (TryTake(now, out var action, out var moment))
                {
                    late(moment, now = Clock.Now);
                    action(moment);
                }

                PreciseSleep.Until(WakeAt(now));
            }

            _ended.SetResult();
        }
        catch (Exception error)
        {
            _ended.SetException(error);
        }
    }

    private bool TryTake(long now, out Action<long> action, out long moment)
    {
        lock (_lock)
        {
            if (_entries.TryPeek(out _, out moment) && moment <= now && !_stopping)
            {
                return _entries.TryDequeue(out action!, out moment);
            }
        }

        action = static _ => { };
        return false;
    }

    private long WakeAt(long now)
    {
        lock (_lock)
        {
            var next = _entries.TryPeek(out _, out var moment) ? moment : long.MaxValue;
            return Math.Clamp(next, now + ShortestSleep, now + LongestSleep);
        }
    }
}
