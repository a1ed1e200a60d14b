using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Baseline;

/// <summary>When a server stands still: for the first part of every period.</summary>
/// <param name="Every">The period.</param>
/// <param name="For">How long it stands still in each.</param>
public sealed record Stalls(TimeSpan Every, TimeSpan For)
{
    private readonly long _from = Clock.Now;

    /// <summary>Ends at once, or when the standstill is over.</summary>
    public Task PassAsync()
    {
        var into = (Clock.Now - _from) % Clock.Seconds(Every.TotalSeconds);
        var rest = Clock.Seconds(For.TotalSeconds) - into;
        return rest > 0 ? Task.Delay(TimeSpan.FromSeconds(rest / 1e9)) : Task.CompletedTask;
    }
}
