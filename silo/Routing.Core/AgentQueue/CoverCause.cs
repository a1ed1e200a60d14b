namespace Routing.Core.AgentQueue;

/// <summary>Why another agent shall answer a chat.</summary>
public enum CoverCause
{
    /// <summary>The agent stepped away, or dropped off.</summary>
    Absent,

    /// <summary>The agent is there, but the round has been open for too long.</summary>
    Late,

    /// <summary>The agent's shift has ended, and the chat must not wait until the buyer speaks.</summary>
    Handover,
}
