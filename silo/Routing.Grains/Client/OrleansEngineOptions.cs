using Routing.Engine;

namespace Routing.Grains.Client;

/// <summary>The bounds of a hub's engine in a cluster. Each is validated at start, by name.</summary>
public sealed record OrleansEngineOptions
{
    /// <summary>
    /// Commands that may wait for one actor; beyond it they are refused as Busy. More rides out longer bursts, less
    /// answers sooner. 16-1,000,000.
    /// </summary>
    public int LaneBound { get; init; } = 20_000;

    /// <summary>
    /// For how long a submission is sent again when its silo cannot be reached, before it is refused as Unavailable,
    /// and with it what waits behind it. It should be longer than one call may take. Longer hides the end of a silo
    /// from pages, shorter answers sooner. Milliseconds, 0-60,000.
    /// </summary>
    public int RetryMilliseconds { get; init; } = 15_000;

    /// <summary>
    /// How often the hub says that it is alive, and asks whether the cluster is well. Milliseconds, 100-10,000.
    /// </summary>
    public int LeaseBeatMilliseconds { get; init; } = 1_000;

    /// <summary>
    /// After how long a silence a silo's link is taken for broken, and what came over it is watched anew. Shorter
    /// recovers sooner, longer forgives a pause. Milliseconds, 500-60,000.
    /// </summary>
    public int LinkSilenceMilliseconds { get; init; } = 3_000;

    /// <summary>How many streams are watched anew at the same time after a link broke. 1-1,024.</summary>
    public int ConcurrentResumes { get; init; } = 64;

    /// <exception cref="ArgumentException">An option is out of its bounds; the message names it.</exception>
    public void Validate()
    {
        var bounds = new OptionBounds(nameof(OrleansEngineOptions));
        bounds.Check(nameof(LaneBound), LaneBound, 16, 1_000_000);
        bounds.Check(nameof(RetryMilliseconds), RetryMilliseconds, 0, 60_000);
        bounds.Check(nameof(LeaseBeatMilliseconds), LeaseBeatMilliseconds, 100, 10_000);
        bounds.Check(nameof(LinkSilenceMilliseconds), LinkSilenceMilliseconds, 500, 60_000);
        bounds.Check(nameof(ConcurrentResumes), ConcurrentResumes, 1, 1_024);
    }
}
