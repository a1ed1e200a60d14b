using Routing.Core.Policies;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>Who got or gave up a chat longest ago, then the lowest load per slot, then seat order.</summary>
internal sealed class LongestIdle : IRanking
{
    public Ranking Name => Ranking.LongestIdle;

    public AssignmentRule Rule => AssignmentRule.LongestIdle;

    public RankKey KeyOf(AgentState agent) => new(agent.BusyAt.UnixMs, agent.LoadPerSlot, agent.Profile);
}
