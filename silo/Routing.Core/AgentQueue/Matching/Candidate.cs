namespace Routing.Core.AgentQueue.Matching;

/// <summary>An agent who can be chosen.</summary>
/// <param name="Distance">For a cover: how far he sits from who does not answer.</param>
public sealed record Candidate(AgentState Agent, Distance? Distance)
{
    /// <summary>
    /// All who can be chosen for a need, in the order in which they would be; slow, for people to read.
    /// </summary>
    /// <param name="away">For a cover: the agent who does not answer; he is no candidate himself.</param>
    public static IReadOnlyList<Candidate> All(QueueState state, SkillSet need, AgentState? away)
    {
        var ranked = state.Free.Keys.Select(key => state.Agents[key.Agent.Id])
            .Where(agent => agent.Profile.Skills.Covers(need));
        return away is null
            ? [.. ranked.Select(agent => new Candidate(agent, null))]
            :
            [
                .. ranked.Where(agent => agent.Id != away.Id)
                    .Select(agent => new Candidate(
                        agent, Core.Distance.Between(away.Profile.Seat, agent.Profile.Seat)))
                    .OrderBy(candidate => candidate.Distance),
            ];
    }
}
