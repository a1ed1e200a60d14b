namespace Routing.Core.AgentQueue.Matching;

/// <summary>A session and the agent who shall have it.</summary>
/// <param name="From">For a cover: the agent who does not answer.</param>
public readonly record struct Match(ChatState Chat, AgentState Agent, Reason Reason, AgentState? From = null);
