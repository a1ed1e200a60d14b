namespace Routing.Grains.Contracts;

/// <summary>The cluster's answer to a hub that says it is alive.</summary>
/// <param name="Holds">Whether its lease holds; if not its connections were taken for gone.</param>
/// <param name="Trouble">Why the cluster cannot take submissions now; null when it can.</param>
[GenerateSerializer]
[Immutable]
[Alias("Routing.RenewAnswer")]
public readonly record struct RenewAnswer([property: Id(0)] bool Holds, [property: Id(1)] string? Trouble);
