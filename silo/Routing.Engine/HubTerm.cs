namespace Routing.Engine;

/// <summary>The time during which a hub's connections hold under one name.</summary>
/// <param name="Hub">The name under which agent queues know the connections.</param>
/// <param name="Ended">Cancelled when the cluster has taken them for gone: their pages must come back.</param>
public sealed record HubTerm(string Hub, CancellationToken Ended);
