using Routing.Core.Policies;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// Who was given a chat longest ago by the queue's count; a new agent, who was never given one, comes first. Among
/// new ones the longest idle, then seat order.
/// </summary>
internal sealed class RoundRobin : IRanking
{
    public Ranking Name => Ranking.RoundRobin;

    public AssignmentRule Rule => AssignmentRule.RoundRobin;

    public RankKey KeyOf(AgentState agent) => new(agent.LastAssignment, agent.BusyAt.UnixMs, agent.Profile);
}
