using Routing.Core;

namespace Routing.Shops;

/// <summary>An agent queue in a shop file.</summary>
/// <param name="Neighbours">Who is asked first when nobody here is free.</param>
/// <param name="Skills">What an agent must hold to serve the queue's sessions.</param>
public sealed record QueueEntry(
    QueueId Id, LocalText Name, IReadOnlyList<string> Neighbours, IReadOnlyList<string> Skills);
