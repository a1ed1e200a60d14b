namespace Routing.Core;

/// <summary>
/// All that a queue must know of a session that enters it. Carried by events, so that it can be owed.
/// </summary>
/// <param name="VirtualStart">Opened at, less the tier's boost; kept for the whole session.</param>
/// <param name="RoundSince">When the open round began, or null when nothing is unanswered.</param>
/// <param name="IsLate">Whether that round has turned late already.</param>
/// <param name="Wanted">The agent a colleague named; null for whoever ranks first.</param>
/// <param name="Last">Who served the buyer last, for affinity.</param>
/// <param name="StaysOpen">Whether silence does not close it.</param>
/// <param name="IsEscalated">Whether the lead has been asked and has not settled it.</param>
/// <param name="TakenBy">The lead who takes it over: he is the agent named, and gets it beyond his slots.</param>
/// <param name="WaitingSince">Since when it waits, when it comes from another line; null when it begins to.</param>
/// <param name="Tags">What it is about; null for nothing, or when it was not said.</param>
public sealed record Enqueueing(
    Buyer Buyer,
    Instant VirtualStart,
    SkillSet Skills,
    Instant? RoundSince,
    int Round,
    bool IsLate,
    AgentId? Wanted,
    LastServed? Last,
    bool StaysOpen = false,
    bool IsEscalated = false,
    Instant? WaitingSince = null,
    AgentRef? TakenBy = null,
    TagSet? Tags = null);
