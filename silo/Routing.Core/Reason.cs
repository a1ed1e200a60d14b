namespace Routing.Core;

/// <summary>The rule that gave a chat to an agent.</summary>
public enum AssignmentRule
{
    /// <summary>The ranking of the queue: the lowest load per slot, then the longest idle, then seat order.</summary>
    LeastLoaded,

    /// <summary>The agent who last served this buyer.</summary>
    Affinity,

    /// <summary>The agent whom a colleague named in a transfer.</summary>
    Wanted,

    /// <summary>The nearest free agent to one who stepped away or does not answer.</summary>
    NearestCover,

    /// <summary>An agent of another queue that helped out.</summary>
    Overflow,

    /// <summary>The agent had it before he was moved to another queue, and took it along.</summary>
    MovedAlong,

    /// <summary>A lead gave it to him.</summary>
    ByHand,

    /// <summary>The ranking of the queue: the longest idle, then the lowest load per slot.</summary>
    LongestIdle,

    /// <summary>The ranking of the queue: whoever was given a chat longest ago by count.</summary>
    RoundRobin,

    /// <summary>The ranking of the queue: chats in proportion to the agents' weights.</summary>
    Weighted,
}

/// <summary>Why an agent got a chat. Replaying the stream to that event gives the same answer.</summary>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Candidates">How many agents the rule could choose from.</param>
/// <param name="Load">The chosen agent's load before, in hundredths of a slot.</param>
/// <param name="RunnerUp">Who would have been next, or null when there was no other.</param>
/// <param name="RunnerUpLoad">The runner-up's load, in hundredths of a slot.</param>
/// <param name="Distance">For a cover: how far the chosen agent sits from the absent one.</param>
/// <param name="Away">For a cover: the agent who is covered.</param>
/// <param name="IsLate">For a cover: whether that agent is there, but does not answer.</param>
/// <param name="HelpFor">For an overflow: the queue whose line the session stood in.</param>
/// <param name="By">For a choice by hand or a move: the lead.</param>
/// <param name="IsOverride">Whether a lead went beyond the agent's slots knowingly.</param>
public sealed record Reason(
    AssignmentRule Rule,
    int Candidates,
    int Load,
    AgentId? RunnerUp = null,
    int? RunnerUpLoad = null,
    Distance? Distance = null,
    AgentRef? Away = null,
    bool IsLate = false,
    QueueId? HelpFor = null,
    AgentRef? By = null,
    bool IsOverride = false);
