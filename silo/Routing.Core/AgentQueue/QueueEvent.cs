namespace Routing.Core.AgentQueue;

/// <summary>Why another agent shall answer a chat.</summary>
public enum CoverCause
{
    /// <summary>The agent stepped away, or dropped off.</summary>
    Absent,

    /// <summary>The agent is there, but the round has been open for too long.</summary>
    Late,
}

/// <summary>What happened in an agent queue, at a moment.</summary>
public abstract record QueueEvent(Instant At)
{
    /// <summary>An agent signed on, or came back with another profile.</summary>
    /// <param name="OnShift">Whether his shift holds at that moment.</param>
    /// <param name="DrainAt">When he stops getting new chats before the shift's end; null without a shift.</param>
    /// <param name="MaxChats">Open chats that he never exceeds, idle ones included.</param>
    public sealed record AgentSignedOn(
        Instant At, AgentProfile Profile, bool OnShift, Instant? DrainAt, int MaxChats) : QueueEvent(At);

    public sealed record AgentConnected(Instant At, AgentId Agent, ConnectionId Connection) : QueueEvent(At);

    /// <summary>A connection of an agent's console is gone.</summary>
    /// <param name="GraceUntil">When it was the last: how long he is still taken for present.</param>
    public sealed record AgentDisconnected(
        Instant At, AgentId Agent, ConnectionId Connection, Instant? GraceUntil) : QueueEvent(At);

    public sealed record PresenceChanged(Instant At, AgentId Agent, Presence Presence, string? Reason)
        : QueueEvent(At);

    public sealed record ShiftBegan(Instant At, AgentId Agent) : QueueEvent(At);

    public sealed record ShiftEnded(Instant At, AgentId Agent) : QueueEvent(At);

    /// <summary>A session entered the waiting line.</summary>
    /// <param name="Arrival">Counts arrivals; it breaks ties of virtual starts.</param>
    public sealed record Enqueued(Instant At, SessionId Session, int Placement, long Arrival, Enqueueing Enqueueing)
        : QueueEvent(At);

    /// <summary>The session is told its place and the wait.</summary>
    /// <param name="Telling">Counts what this session has been told.</param>
    /// <param name="NextAt">When it is told again, if it still waits.</param>
    public sealed record Told(
        Instant At, SessionId Session, int Placement, int Telling, int Position, int? WaitSeconds, Instant NextAt)
        : QueueEvent(At);

    /// <summary>A waiting session was given to an agent.</summary>
    /// <param name="IdleAt">When the chat begins to weigh less; null while a round is open.</param>
    public sealed record Assigned(
        Instant At, SessionId Session, int Placement, int Turn, AgentRef Agent, Reason Reason, Instant? IdleAt)
        : QueueEvent(At);

    /// <summary>A chat went from an agent who does not answer to another.</summary>
    public sealed record Covered(
        Instant At, SessionId Session, int Placement, int Turn, AgentId From, AgentRef Agent, Reason Reason)
        : QueueEvent(At);

    public sealed record ChatRoundOpened(Instant At, SessionId Session, int Round, Instant Since) : QueueEvent(At);

    /// <summary>A human answered.</summary>
    /// <param name="IdleAt">When the chat begins to weigh less.</param>
    public sealed record ChatRoundAnswered(Instant At, SessionId Session, int Round, Instant IdleAt)
        : QueueEvent(At);

    public sealed record ChatRoundLate(Instant At, SessionId Session, int Round) : QueueEvent(At);

    /// <summary>Another agent shall answer this chat as soon as one is free.</summary>
    public sealed record CoverWanted(Instant At, SessionId Session, CoverCause Cause) : QueueEvent(At);

    /// <summary>The agent came back before anyone covered.</summary>
    public sealed record CoverWithdrawn(Instant At, SessionId Session) : QueueEvent(At);

    /// <summary>An answered chat whose buyer is silent weighs less from now on.</summary>
    /// <param name="Cost">What it takes of a slot from now on, in hundredths.</param>
    public sealed record ChatIdled(Instant At, SessionId Session, int Cost) : QueueEvent(At);

    /// <summary>A session is over, or has gone to another queue.</summary>
    /// <param name="Agent">Who had it; null when it waited.</param>
    public sealed record Left(Instant At, SessionId Session, int Placement, AgentId? Agent) : QueueEvent(At);
}
