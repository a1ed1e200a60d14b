using Routing.Core;
using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>An agent queue in a shop file.</summary>
/// <param name="Ranking">Who among several free agents gets the next chat.</param>
/// <param name="Neighbours">Who is asked first when nobody here is free.</param>
/// <param name="Asks">Who is asked at all.</param>
/// <param name="Skills">What an agent must hold to serve the queue's sessions.</param>
/// <param name="Hours">When it is open; null follows the shop.</param>
public sealed record QueueEntry(
    QueueId Id,
    LocalText Name,
    Ranking Ranking,
    IReadOnlyList<string> Neighbours,
    HelpScope Asks,
    IReadOnlyList<string> Skills,
    HoursEntry? Hours);
