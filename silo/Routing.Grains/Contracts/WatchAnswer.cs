namespace Routing.Grains.Contracts;

/// <summary>Whether a hub watches now.</summary>
/// <param name="Refused">The refusal's name; null when it watches.</param>
/// <param name="Link">The link on which the items come: one from each silo to each hub.</param>
[GenerateSerializer]
[Immutable]
[Alias("Routing.WatchAnswer")]
public readonly record struct WatchAnswer([property: Id(0)] string? Refused, [property: Id(1)] Guid Link);
