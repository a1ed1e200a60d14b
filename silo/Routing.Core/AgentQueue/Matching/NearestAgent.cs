namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// The nearest free agent to a seat: same row by desks, then same floor, same site, anywhere; ties by load per slot,
/// then the longest idle, then seat order.
/// </summary>
internal static class NearestAgent
{
    /// <param name="state">The queue.</param>
    /// <param name="away">The agent who does not answer; he is no candidate himself.</param>
    /// <param name="need">The skills the session needs.</param>
    /// <returns>The choice and the reason; null when nobody is free.</returns>
    public static (AgentState Agent, Reason Reason)? Find(QueueState state, AgentState away, SkillSet need)
    {
        (Distance Distance, RankKey Rank)? best = null;
        (Distance Distance, RankKey Rank)? second = null;
        var candidates = 0;
        foreach (var rank in state.Free.Where(skills => skills.Covers(need)).SelectMany(keys => keys))
        {
            if (rank.Agent == away.Id)
            {
                continue;
            }

            candidates++;
            var candidate = (Distance.Between(away.Profile.Seat, rank.Seat), rank);
            if (best is not { } first || candidate.CompareTo(first) < 0)
            {
                (best, second) = (candidate, best);
            }
            else if (second is not { } next || candidate.CompareTo(next) < 0)
            {
                second = candidate;
            }
        }

        if (best is not { } nearest)
        {
            return null;
        }

        var agent = state.Agents[nearest.Rank.Agent];
        var runnerUp = second is { } other ? state.Agents[other.Rank.Agent] : null;
        return (agent, new(
            AssignmentRule.NearestCover,
            candidates,
            agent.Load,
            runnerUp?.Id,
            runnerUp?.Load,
            nearest.Distance,
            away.Profile.Ref));
    }
}
