using Routing.Simulation.Faults;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Worlds;

/// <summary>All that a run depends on: two runs of the same settings are the same.</summary>
internal sealed record RunSettings(long Seed, ShopPlan Plan, FaultPlan Faults)
{
    /// <summary>How long buyers come; then faults stop, and the world must become quiet.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long it may take until the world is quiet.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(25);

    /// <summary>A small shop may need long for a long line; what is not quiet within this never is.</summary>
    public TimeSpan LongestRest { get; init; } = TimeSpan.FromHours(3);

    public Parts Parts { get; init; } = Parts.Usual;

    /// <summary>Whether decisions are checked; a measurement of speed leaves that out.</summary>
    public bool IsChecked { get; init; } = true;

    /// <summary>Whether the whole history is kept and fingerprinted, instead of its end only.</summary>
    public bool KeepsHistory { get; init; }

    /// <summary>Buyers whose number is in here never come: a failing run is cut down by that.</summary>
    public IReadOnlySet<int> Absent { get; init; } = new HashSet<int>();

    /// <summary>Of the faults that happen at a moment, those whose number is in here do not.</summary>
    public IReadOnlySet<int> Spared { get; init; } = new HashSet<int>();

    public static RunSettings Small(long seed) => new(seed, ShopPlan.Small(seed), FaultPlan.Of(seed));
}
