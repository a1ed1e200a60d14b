using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Runner;

/// <summary>
/// Arrivals that do not wait for answers: one thread does each at its intended moment, in Poisson distances of a
/// given mean. The thread sleeps between them, at least 100 µs, and catches up with everything due, so it is light;
/// how late it was is recorded.
/// </summary>
/// <param name="perSecond">Mean arrivals per second.</param>
/// <param name="seed">The seed of the distances: the same seed gives the same arrivals.</param>
/// <param name="arrive">What happens at an arrival; it is given the intended moment and must not block.</param>
public sealed class OpenLoop(double perSecond, int seed, Action<long> arrive)
{
    private const long ShortestSleep = 100_000;

    /// <summary>How much later than intended each arrival was done, in nanoseconds.</summary>
    public LatencyHistogram Lag { get; } = new();

    /// <summary>Runs for a time; ends early when cancelled.</summary>
    /// <param name="seconds">For how long.</param>
    /// <param name="cancel">Ends it early.</param>
    public Task RunAsync(double seconds, CancellationToken cancel)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(seconds, done, cancel))
        {
            Name = "open loop",
            IsBackground = true,
            Priority = ThreadPriority.AboveNormal,
        };
        thread.Start();
        return done.Task;
    }

    private void Run(double seconds, TaskCompletionSource done, CancellationToken cancel)
    {
        try
        {
            PreciseSleep.PrepareThread();
            var chance = new Random(seed);
            var next = Clock.Now;
            var end = next + Clock.Seconds(seconds);
            while (next < end && !cancel.IsCancellationRequested)
            {
                var now = Clock.Now;
                while (next <= now && next < end)
                {
                    arrive(next);
                    Lag.Record(Clock.Now - next);
                    next += (long)(-Math.Log(1 - chance.NextDouble()) / perSecond * 1e9);
                }

                PreciseSleep.Until(Math.Min(end, Math.Max(next, now + ShortestSleep)));
            }

            done.SetResult();
        }
        catch (Exception error)
        {
            done.SetException(error);
        }
    }
}
