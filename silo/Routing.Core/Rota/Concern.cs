namespace Routing.Core.Rota;

/// <summary>What about a session concerns the shop's leads.</summary>
public enum ConcernKind
{
    /// <summary>Its agent asks for a lead.</summary>
    Escalation,

    /// <summary>A complaint, with a clock.</summary>
    Complaint,

    /// <summary>A hard one, flagged by staff.</summary>
    Tricky,

    /// <summary>A hard one whose agent has gone and left no word about it.</summary>
    NoteMissing,
}

/// <summary>Something about a session that concerns the shop's leads, until it is settled.</summary>
/// <param name="Queue">Where the session was when it began to.</param>
/// <param name="By">Who said so last.</param>
/// <param name="At">Since when.</param>
/// <param name="Note">What he wrote about it; may be empty.</param>
/// <param name="DueAt">Of a complaint: when it must be settled.</param>
public sealed record Concern(
    SessionId Session, ConcernKind Kind, QueueId Queue, AgentRef By, Instant At, string Note, Instant? DueAt)
{
    /// <summary>
    /// When somebody should look: an escalation or a missing note at once, what is tricky when nothing else is left.
    /// </summary>
    public Instant? LookBy => Kind switch
    {
        ConcernKind.Escalation or ConcernKind.NoteMissing => At,
        ConcernKind.Complaint => DueAt ?? At,
        _ => null,
    };
}
