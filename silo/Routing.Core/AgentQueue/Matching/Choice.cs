namespace Routing.Core.AgentQueue.Matching;

/// <summary>Who comes first among the free agents who can serve, and how it came to that.</summary>
/// <param name="Candidates">How many could have been chosen.</param>
/// <param name="First">Who is chosen.</param>
/// <param name="RunnerUp">Who would have been next; null when there was no other.</param>
/// <param name="Distance">For a cover: how far the chosen one sits from the absent one.</param>
public readonly record struct Choice(
    int Candidates, AgentProfile First, AgentProfile? RunnerUp, Distance? Distance = null)
{
    /// <summary>The chosen agent, and the choice in the words of an event.</summary>
    internal (AgentState Agent, Reason Reason) Explained(
        QueueState state, AssignmentRule rule, AgentRef? away = null)
    {
        var agent = state.Agents[First.Id];
        return (agent, new(
            rule,
            Candidates,
            agent.Load,
            RunnerUp?.Id,
            RunnerUp is { } other ? state.Agents[other.Id].Load : null,
            Distance,
            away));
    }
}
