using Routing.Simulation.Servers;

namespace Routing.Simulation.Variants;

/// <summary>A server that is broken on purpose: the simulation must find it out.</summary>
internal sealed record Variant(string Name, string Meaning, Parts Parts)
{
    public static readonly IReadOnlyList<Variant> All =
    [
        .. RuleVariants.All, .. OutboxVariants.All, .. JournalVariants.All, .. HubVariants.All,
    ];
}
