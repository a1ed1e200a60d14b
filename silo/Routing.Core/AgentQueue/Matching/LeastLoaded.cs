using Routing.Core.Policies;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>The lowest load per slot, then the longest idle, then seat order.</summary>
internal sealed class LeastLoaded : IRanking
{
    public Ranking Name => Ranking.LeastLoaded;

    public AssignmentRule Rule => AssignmentRule.LeastLoaded;

    public RankKey KeyOf(AgentState agent) => new(agent.LoadPerSlot, agent.BusyAt.UnixMs, agent.Profile);
}
