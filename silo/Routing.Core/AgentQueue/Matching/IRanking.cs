using Routing.Core.Policies;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>One way of ordering free agents: the least key is given the next chat.</summary>
public interface IRanking
{
    /// <summary>The policy's name for it.</summary>
    Ranking Name { get; }

    /// <summary>What an assignment gives as its rule.</summary>
    AssignmentRule Rule { get; }

    /// <summary>The agent's place. It follows from his state alone, so that replaying gives the same order.</summary>
    RankKey KeyOf(AgentState agent);
}
