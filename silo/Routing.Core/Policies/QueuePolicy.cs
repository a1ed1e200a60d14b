using System.Collections.Immutable;

namespace Routing.Core.Policies;

/// <summary>What one queue of the shop wants.</summary>
/// <param name="Ranking">Who among several free agents gets the next chat.</param>
/// <param name="Neighbours">Who is asked first when nobody here is free.</param>
/// <param name="Skills">What an agent must hold to serve the queue's sessions.</param>
/// <param name="Asks">Who is asked at all when nobody here is free.</param>
/// <param name="Hours">When the queue is open; null follows the shop.</param>
public sealed record QueuePolicy(
    Ranking Ranking,
    ImmutableArray<QueueId> Neighbours,
    SkillSet Skills,
    OpeningHours? Hours,
    HelpScope Asks = HelpScope.Everybody)
{
    /// <summary>Least loaded first, no neighbours, no skills asked, the shop's hours.</summary>
    public static readonly QueuePolicy Plain = new(Ranking.LeastLoaded, [], SkillSet.None, Hours: null);
}
