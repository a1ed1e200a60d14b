using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Grains.Contracts;

/// <summary>A hub wants to watch a stream of an actor.</summary>
/// <param name="Hub">The hub's name, new with each start of a hub.</param>
/// <param name="Epoch">Counts how often the hub has given up on links; a new one gets a link of its own.</param>
/// <param name="Subscription">The hub's number for this subscription.</param>
/// <param name="Kind">Which of the actor's streams.</param>
/// <param name="Agent">Whose desk or notices, for these.</param>
/// <param name="After">The number that the hub has; 0 for none.</param>
/// <param name="Queue">Where that agent works, for notices.</param>
[GenerateSerializer]
[Immutable]
[Alias("Routing.WatchRequest")]
public sealed record WatchRequest(
    [property: Id(0)] string Hub,
    [property: Id(1)] long Epoch,
    [property: Id(2)] long Subscription,
    [property: Id(3)] StreamKind Kind,
    [property: Id(4)] string? Agent,
    [property: Id(5)] Audience Audience,
    [property: Id(6)] long After,
    [property: Id(7)] string? Queue);
