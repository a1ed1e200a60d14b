using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>
/// Times tasks in rounds, each task once in a round, so that a disturbance of the machine meets all of them alike.
/// What is taken is processor time, the collector's included: a decision never waits, so on an idle machine it is the
/// time that passes, and what other processes take does not count.
/// </summary>
public static class DecideTrials
{
    private const double BatchSeconds = 0.001;

    /// <summary>Times everything; every task is warmed up for a trial's time first.</summary>
    public static IReadOnlyList<DecideFigure> Run(
        IReadOnlyList<IDecideTask> tasks, int trials, double seconds, CancellationToken cancel)
    {
        var batches = tasks.Select(task => Batch(task, seconds, cancel)).ToArray();
        var timed = tasks.Select(_ => new List<(double Ns, double Bytes)>()).ToArray();
        for (var trial = 0; trial < trials; trial++)
        {
            for (var i = 0; i < tasks.Count; i++)
            {
                timed[i].Add(Time(tasks[i], batches[i], seconds, cancel));
            }
        }

        return [.. tasks.Select((task, i) => Figure(task.Name, timed[i]))];
    }

    // Warms up, and finds how many times fit between two looks at the clock.
    private static int Batch(IDecideTask task, double seconds, CancellationToken cancel)
    {
        task.Run(1);
        var (ns, _) = Time(task, batch: 1, seconds, cancel);
        return (int)Math.Clamp(BatchSeconds * 1e9 / ns, 1, 100_000);
    }

    private static (double Ns, double Bytes) Time(
        IDecideTask task, int batch, double seconds, CancellationToken cancel)
    {
        var began = ProcessorTime();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        long count = 0;
        do
        {
            cancel.ThrowIfCancellationRequested();
            task.Run(batch);
            count += batch;
        }
        while (ProcessorTime() - began < Clock.Seconds(seconds));

        var (time, bytes) = (ProcessorTime() - began, GC.GetAllocatedBytesForCurrentThread() - allocated);
        return (time / (double)count, bytes / (double)count);
    }

    private static long ProcessorTime() => (long)Environment.CpuUsage.TotalTime.TotalNanoseconds;

    private static DecideFigure Figure(string name, IReadOnlyList<(double Ns, double Bytes)> trials)
    {
        var ns = Quartiles.Of(trials.Select(trial => trial.Ns));
        return new(
            name,
            new(Math.Round(ns.Low, 1), Math.Round(ns.Median, 1), Math.Round(ns.High, 1)),
            Math.Round(Median.Of(trials.Select(trial => trial.Bytes)), 1),
            [.. trials.Select(trial => Math.Round(trial.Ns, 1))]);
    }
}
