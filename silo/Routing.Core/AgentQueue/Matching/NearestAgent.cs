namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// The nearest free agent to one who does not answer: same row by desks, then same floor, same site, anywhere; ties
/// by the queue's ranking.
/// </summary>
internal static class NearestAgent
{
    /// <param name="state">The queue.</param>
    /// <param name="away">The agent who does not answer; he is no candidate himself.</param>
    /// <param name="need">The skills the session needs.</param>
    /// <returns>The choice and the reason; null when nobody is free.</returns>
    public static (AgentState Agent, Reason Reason)? Find(QueueState state, AgentState away, SkillSet need) =>
        state.Free.Nearest(away, need)?.Explained(state, AssignmentRule.NearestCover, away.Profile.Ref);
}
