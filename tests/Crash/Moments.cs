namespace Routing.Crash.Tests;

/// <summary>What the moments of a run are counted by.</summary>
internal enum Moment
{
    /// <summary>A message was acknowledged.</summary>
    Acknowledged,

    /// <summary>Something that a session and its queue settle between them was just asked for.</summary>
    Asked,
}

/// <summary>Counts what happens in a run, and tells when so much more has happened. Safe from many threads.</summary>
internal sealed class Moments
{
    private readonly Lock mutex = new();
    private readonly long[] counts = new long[2];
    private readonly List<(Moment Kind, long At, TaskCompletionSource Reached)> awaited = [];

    public long this[Moment kind]
    {
        get
        {
            lock (mutex)
            {
                return counts[(int)kind];
            }
        }
    }

    public void Count(Moment kind)
    {
        lock (mutex)
        {
            var now = ++counts[(int)kind];
            foreach (var (_, _, reached) in awaited.Where(one => one.Kind == kind && one.At <= now))
            {
                reached.TrySetResult();
            }

            awaited.RemoveAll(one => one.Kind == kind && one.At <= now);
        }
    }

    /// <summary>Ends when so many more have been counted from now on.</summary>
    public Task After(Moment kind, int more)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (mutex)
        {
            awaited.Add((kind, counts[(int)kind] + more, reached));
        }

        return reached.Task;
    }
}
