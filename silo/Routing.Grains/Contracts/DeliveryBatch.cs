namespace Routing.Grains.Contracts;

/// <summary>Items from a silo to a hub.</summary>
/// <param name="Link">Names the link, new with each start of a silo.</param>
/// <param name="Sequence">Counts the link's batches: 1, 2, 3 …; a gap means that one was lost.</param>
[GenerateSerializer]
[Immutable]
[Alias("Routing.DeliveryBatch")]
public sealed record DeliveryBatch(
    [property: Id(0)] Guid Link, [property: Id(1)] long Sequence, [property: Id(2)] RemoteItem[] Items);
