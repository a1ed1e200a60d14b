namespace Routing.Core.AgentQueue.Matching;

/// <summary>One state of an agent takes the place of another.</summary>
/// <param name="Before">Null for an agent who was not there.</param>
/// <param name="After">Null for an agent who is there no more.</param>
public readonly record struct AgentChange(AgentState? Before, AgentState? After)
{
    /// <summary>The change that takes this one back.</summary>
    public AgentChange TakenBack => new(After, Before);
}
