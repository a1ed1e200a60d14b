namespace Routing.Grains.Contracts;

/// <summary>One item of a watched stream, on its way to a hub.</summary>
/// <param name="Subscription">The hub's number for the subscription.</param>
/// <param name="Json">The item as clients get it; null when the subscription has ended and must begin anew.</param>
/// <param name="Number">The item's number in its stream.</param>
/// <param name="MessageId">The client message id of the message it shows; null when it shows none.</param>
[GenerateSerializer]
[Immutable]
[Alias("Routing.RemoteItem")]
public readonly record struct RemoteItem(
    [property: Id(0)] long Subscription,
    [property: Id(1)] byte[]? Json,
    [property: Id(2)] long Number,
    [property: Id(3)] string? MessageId);
