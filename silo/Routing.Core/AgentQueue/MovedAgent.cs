using System.Collections.Immutable;

namespace Routing.Core.AgentQueue;

/// <summary>An agent who is moved to another queue, with all that goes along.</summary>
public sealed record MovedAgent(
    AgentProfile Profile,
    Presence Presence,
    string? Reason,
    ImmutableArray<ConnectionId> Connections,
    int? SlotsByLead,
    Instant? OvertimeUntil,
    ImmutableArray<MovedChat> Chats,
    AgentDuty? Duty = null,
    Instant? BreakUntil = null)
{
    /// <summary>Why he still has those chats.</summary>
    public static Reason Because(AgentRef by) => new(AssignmentRule.MovedAlong, Candidates: 1, Load: 0, By: by);
}

/// <summary>A chat that goes along with its agent.</summary>
/// <param name="Turn">The turn of the agent at the queue he leaves; the new one is the next.</param>
/// <param name="Home">The queue in whose name the chat stands.</param>
public sealed record MovedChat(
    SessionId Session, int Placement, int Turn, QueueId Home, Instant PlacedAt, int Tellings, Enqueueing Enqueueing);
