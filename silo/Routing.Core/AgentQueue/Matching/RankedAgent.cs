namespace Routing.Core.AgentQueue.Matching;

/// <summary>The first of the free agents in the queue's ranking.</summary>
internal static class RankedAgent
{
    /// <param name="state">The queue.</param>
    /// <param name="need">The skills the session needs.</param>
    /// <returns>The choice and the reason; null when nobody is free.</returns>
    public static (AgentState Agent, Reason Reason)? Find(QueueState state, SkillSet need) =>
        state.Free.Choose(need)?.Explained(state, state.Free.Ranking.Rule);
}
