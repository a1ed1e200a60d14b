using Routing.Core.Policies;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// Chats in proportion to the agents' weights, by stride scheduling: each chat moves its agent's pass on by a stride
/// that is inversely proportional to his weight, and the lowest pass comes next; then the longest idle, then seat
/// order. Nobody collects a claim while he is absent: he comes back at the queue's present pass, or at his own when
/// that is higher.
/// Source: Waldspurger and Weihl, "Stride scheduling: deterministic proportional-share resource management", MIT
/// technical memorandum MIT/LCS/TM-528 (1995).
/// </summary>
internal sealed class Weighted : IRanking
{
    // Large beside every weight, so that the division loses next to nothing: a stride is 5,000,000 or more.
    private const long StrideOfWeightOne = 1_000_000_000;

    public Ranking Name => Ranking.Weighted;

    public AssignmentRule Rule => AssignmentRule.Weighted;

    public RankKey KeyOf(AgentState agent) => new(agent.Pass, agent.BusyAt.UnixMs, agent.Profile);

    /// <summary>How far one chat moves the pass of an agent; a weight below the least counts as the least.</summary>
    public static long Stride(int weight) => StrideOfWeightOne / Math.Max(weight, AgentProfile.MinWeight);
}
