using Routing.LoadTest.InProcess;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Sessions;

/// <summary>Messages in the connected sessions, so many under way at a time.</summary>
public sealed class Talk(SessionsOptions options, EngineStage stage, BuyerPage[] pages)
{
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(60);

    /// <summary>A message each way in every session: those that rested are in memory again.</summary>
    public Task<TalkFigures> WakeAsync(CancellationToken cancel) =>
        RunAsync(sessions => sessions * 2L, Timeout.InfiniteTimeSpan, cancel);

    /// <summary>Says as much as can be said in the trial's time.</summary>
    public Task<TalkFigures> MeasureAsync(CancellationToken cancel) =>
        RunAsync(_ => long.MaxValue, TimeSpan.FromSeconds(options.Seconds), cancel);

    private async Task<TalkFigures> RunAsync(Func<int, long> most, TimeSpan time, CancellationToken cancel)
    {
        var lanes = Math.Min(options.InFlight, pages.Length);
        var parts = Enumerable.Range(0, lanes)
            .Select(lane => pages.Where((_, i) => i % lanes == lane).ToArray())
            .Select(part => (Lane: new TalkLane(stage, part), part.Length))
            .ToArray();
        var all = Task.WhenAll(parts.Select(part => part.Lane.Ended));
        var (cpu, began) = (Environment.CpuUsage.TotalTime, Clock.Now);
        foreach (var (lane, sessions) in parts)
        {
            lane.Begin(most(sessions));
        }

        await Task.WhenAny(all, Task.Delay(time, cancel));
        var heard = parts.Sum(part => part.Lane.Heard);
        var (used, nanoseconds) = (Environment.CpuUsage.TotalTime - cpu, Clock.Now - began);
        foreach (var (lane, _) in parts)
        {
            lane.Stop();
        }

        await Task.WhenAny(all, Task.Delay(EndWithin, cancel));
        cancel.ThrowIfCancellationRequested();
        return new(
            heard,
            parts.Count(part => part.Lane.HasFailed || !part.Lane.Ended.IsCompleted),
            Math.Round(used.TotalMicroseconds / Math.Max(1, heard), 2),
            Math.Round(nanoseconds / 1000.0 / Math.Max(1, heard), 2));
    }
}
