using Routing.Engine;

namespace Routing.Grains.Hosting;

/// <summary>The bounds of the engine on grains. Each is validated at start, by name.</summary>
public sealed record GrainsOptions
{
    /// <summary>
    /// How often the cluster looks for actors that nobody wakes. Shorter recovers sooner, longer asks the journal less.
    /// Milliseconds, 50-60,000.
    /// </summary>
    public int WakerBeatMilliseconds { get; init; } = 1_000;

    /// <summary>
    /// How overdue a wake-up must be before it is taken for forgotten. Shorter recovers sooner, longer leaves busy
    /// actors alone. Milliseconds, 0-60,000.
    /// </summary>
    public int OverdueMilliseconds { get; init; } = 2_000;

    /// <summary>
    /// After how long without a word a hub is taken for dead, and its agents' connections for gone. Shorter notices
    /// sooner, longer forgives a pause. Seconds, 3-300.
    /// </summary>
    public int HubLeaseSeconds { get; init; } = 15;

    /// <summary>
    /// How often a silo tells a hub that it is alive while nothing happens. Milliseconds, 100-10,000.
    /// </summary>
    public int LinkBeatMilliseconds { get; init; } = 1_000;

    /// <summary>
    /// Items that may wait for one hub; a hub that is further behind begins anew. More rides out longer pauses, less
    /// saves memory. 1,000-10,000,000.
    /// </summary>
    public int LinkBound { get; init; } = 200_000;

    /// <exception cref="ArgumentException">An option is out of its bounds; the message names it.</exception>
    public void Validate()
    {
        var bounds = new OptionBounds(nameof(GrainsOptions));
        bounds.Check(nameof(WakerBeatMilliseconds), WakerBeatMilliseconds, 50, 60_000);
        bounds.Check(nameof(OverdueMilliseconds), OverdueMilliseconds, 0, 60_000);
        bounds.Check(nameof(HubLeaseSeconds), HubLeaseSeconds, 3, 300);
        bounds.Check(nameof(LinkBeatMilliseconds), LinkBeatMilliseconds, 100, 10_000);
        bounds.Check(nameof(LinkBound), LinkBound, 1_000, 10_000_000);
    }
}
