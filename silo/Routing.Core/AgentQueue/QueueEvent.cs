using System.Collections.Immutable;

namespace Routing.Core.AgentQueue;

/// <summary>What happened in an agent queue, at a moment.</summary>
public abstract partial record QueueEvent(Instant At)
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
    /// <param name="PassedTo">The queue to which the agent was moved: it must know.</param>
    public sealed record AgentDisconnected(
        Instant At, AgentId Agent, ConnectionId Connection, Instant? GraceUntil, QueueId? PassedTo = null)
        : QueueEvent(At);

    /// <summary>So many dropped off at once that it is not their doing: they are waited for longer.</summary>
    public sealed record GraceExtended(Instant At, AgentId Agent, Instant GraceUntil) : QueueEvent(At);

    /// <param name="By">The lead, when he did it.</param>
    /// <param name="Before">What the lead has changed.</param>
    public sealed record PresenceChanged(
        Instant At, AgentId Agent, Presence Presence, string? Reason, AgentRef? By = null, Presence? Before = null)
        : QueueEvent(At);

    /// <summary>An agent's console gave a sign of life.</summary>
    /// <param name="UnseenAt">When he is taken for absent unless it gives another.</param>
    public sealed record AgentSeen(Instant At, AgentId Agent, Instant UnseenAt) : QueueEvent(At);

    /// <param name="Before">The slots he had.</param>
    public sealed record SlotsSet(
        Instant At, AgentId Agent, int Slots, int MaxChats, AgentRef By, int? Before = null) : QueueEvent(At);

    /// <param name="DrainAt">When he stops getting new chats before the overtime ends.</param>
    /// <param name="Before">When the shift was to end.</param>
    public sealed record OvertimeAllowed(
        Instant At, AgentId Agent, Instant Until, Instant DrainAt, AgentRef By, Instant? Before = null)
        : QueueEvent(At);

    /// <summary>What the queue follows from now on.</summary>
    public sealed record Configured(Instant At, QueueSettings Settings) : QueueEvent(At);

    /// <summary>The queue opened or closed, or its hours changed.</summary>
    /// <param name="Until">When that changes next; null when it does not soon.</param>
    public sealed record HoursChanged(Instant At, bool IsOpen, Instant? Until) : QueueEvent(At);

    public sealed record ShiftBegan(Instant At, AgentId Agent) : QueueEvent(At);

    /// <param name="Duty">The number of what the rota had told of it; null when it had told nothing.</param>
    public sealed record ShiftEnded(Instant At, AgentId Agent, long? Duty = null) : QueueEvent(At);

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

    /// <summary>Those first in line were told anew because staffing changed.</summary>
    /// <param name="NextAt">Not before this it is done again.</param>
    public sealed record Retold(Instant At, Instant NextAt) : QueueEvent(At);

    /// <summary>Staffing changed so soon again that those in line are told a little later.</summary>
    public sealed record RetellPutOff(Instant At) : QueueEvent(At);

    /// <summary>The queue is closed and nobody is there: the message is kept.</summary>
    /// <param name="Telling">Counts what this session has been told.</param>
    /// <param name="Until">When the queue opens; null when that is not known.</param>
    public sealed record Kept(Instant At, SessionId Session, int Placement, int Telling, Instant? Until)
        : QueueEvent(At);

    /// <summary>Somebody is there, or the queue is open: a kept session enters the line.</summary>
    public sealed record Released(Instant At, SessionId Session) : QueueEvent(At);

    /// <summary>A waiting session was given to an agent.</summary>
    /// <param name="IdleAt">When the chat begins to weigh less; null while a round is open.</param>
    /// <param name="CloseAt">When the chat may be closed if others wait; null while a round is open.</param>
    public sealed record Assigned(
        Instant At,
        SessionId Session,
        int Placement,
        int Turn,
        AgentRef Agent,
        Reason Reason,
        Instant? IdleAt,
        Instant? CloseAt) : QueueEvent(At);

    /// <summary>A chat went from an agent who does not answer to another.</summary>
    public sealed record Covered(
        Instant At, SessionId Session, int Placement, int Turn, AgentId From, AgentRef Agent, Reason Reason)
        : QueueEvent(At);

    public sealed record ChatRoundOpened(Instant At, SessionId Session, int Round, Instant Since) : QueueEvent(At);

    /// <summary>A human answered.</summary>
    /// <param name="IdleAt">When the chat begins to weigh less.</param>
    /// <param name="CloseAt">When the chat may be closed if others wait and the buyer is silent; null when not.</param>
    public sealed record ChatRoundAnswered(
        Instant At, SessionId Session, int Round, Instant IdleAt, Instant? CloseAt) : QueueEvent(At);

    public sealed record ChatRoundLate(Instant At, SessionId Session, int Round) : QueueEvent(At);

    /// <summary>Another agent shall answer this chat as soon as one is free.</summary>
    public sealed record CoverWanted(Instant At, SessionId Session, CoverCause Cause) : QueueEvent(At);

    /// <summary>The agent came back before anyone covered.</summary>
    public sealed record CoverWithdrawn(Instant At, SessionId Session) : QueueEvent(At);

    /// <summary>An answered chat whose buyer is silent weighs less from now on.</summary>
    /// <param name="Cost">What it takes of a slot from now on, in hundredths.</param>
    public sealed record ChatIdled(Instant At, SessionId Session, int Cost) : QueueEvent(At);

    /// <summary>Whether the buyer's silence may close the chat.</summary>
    /// <param name="CloseAt">When it may be closed from now on if others wait; null when not.</param>
    public sealed record ChatKeptOpen(Instant At, SessionId Session, bool StaysOpen, Instant? CloseAt) : QueueEvent(At);

    /// <summary>The buyer has been silent for so long that the chat is closed as soon as others wait.</summary>
    /// <param name="CloseAt">When it is closed even if nobody waits.</param>
    public sealed record ChatSilent(Instant At, SessionId Session, Instant CloseAt) : QueueEvent(At);

    /// <summary>The session is told that it may be over, as the buyer is silent.</summary>
    public sealed record SilenceEnded(Instant At, SessionId Session, int Placement, int Turn, int Round)
        : QueueEvent(At);

    /// <summary>The lead is told something about a session.</summary>
    public sealed record LeadTold(Instant At, SessionId Session, Alarms Alarm) : QueueEvent(At);

    /// <summary>That is over.</summary>
    public sealed record AlarmOver(Instant At, SessionId Session, Alarms Alarm) : QueueEvent(At);

    /// <summary>Somebody has waited for so long that the lead is told.</summary>
    public sealed record LongWait(Instant At) : QueueEvent(At);

    /// <summary>Nobody waits for so long any more.</summary>
    public sealed record LongWaitOver(Instant At) : QueueEvent(At);

    /// <summary>Other queues are asked to help.</summary>
    /// <param name="Ring">Who is asked.</param>
    /// <param name="Asked">All who are asked from now on.</param>
    /// <param name="Needs">What the sessions in line need.</param>
    public sealed record HelpAsked(
        Instant At, int Call, HelpRing Ring, ImmutableArray<QueueId> Asked, ImmutableArray<SkillSet> Needs)
        : QueueEvent(At);

    /// <summary>No help is needed any more.</summary>
    public sealed record HelpEnded(Instant At, int Call, ImmutableArray<QueueId> Asked) : QueueEvent(At);

    /// <summary>Another queue asked for help.</summary>
    public sealed record CallHeard(Instant At, QueueId From, int Call, ImmutableArray<SkillSet> Needs)
        : QueueEvent(At);

    /// <summary>Another queue needs no help any more.</summary>
    public sealed record CallOver(Instant At, QueueId From) : QueueEvent(At);

    /// <summary>A free agent is held ready for another queue.</summary>
    public sealed record AgentOffered(
        Instant At, int Offer, QueueId To, int Call, AgentRef Agent, SkillSet Skills, Instant Until)
        : QueueEvent(At);

    /// <summary>He is free again: declined, or not answered in time.</summary>
    public sealed record OfferOver(Instant At, int Offer, bool IsDeclined) : QueueEvent(At);

    /// <summary>Another queue's offer was of no use any more.</summary>
    public sealed record OfferDeclined(Instant At, QueueId From, int Call, int Offer) : QueueEvent(At);

    /// <summary>A waiting session was handed to a queue that helps out. It keeps this queue's name.</summary>
    public sealed record Lent(
        Instant At,
        SessionId Session,
        int Placement,
        QueueId To,
        int Offer,
        int Turn,
        int Tellings,
        Enqueueing Enqueueing) : QueueEvent(At);

    /// <summary>A session of another queue came here.</summary>
    public sealed record TakenOver(
        Instant At, QueueId From, int Offer, SessionId Session, int Placement, long Arrival, int Turn, int Tellings,
        Enqueueing Enqueueing) : QueueEvent(At);

    /// <summary>A session of another queue, for which nobody is here any more, goes back to its own.</summary>
    public sealed record GivenBack(
        Instant At, SessionId Session, int Placement, int Turn, int Tellings, QueueId Home, Enqueueing Enqueueing)
        : QueueEvent(At);

    /// <summary>A session of this queue came back from one that helped out, and waits again.</summary>
    public sealed record CameBack(
        Instant At, SessionId Session, int Placement, long Arrival, int Turn, int Tellings, Enqueueing Enqueueing)
        : QueueEvent(At);

    /// <summary>A chat was taken from its agent and waits again.</summary>
    /// <param name="By">The lead who took back what was given by hand; null when its agent left the queue.</param>
    public sealed record Requeued(Instant At, SessionId Session, int Placement, int Turn, AgentRef? By = null)
        : QueueEvent(At);

    /// <summary>A lead moves a waiting session: it is asked to go.</summary>
    /// <param name="Since">Since when it waits; null while it is kept.</param>
    /// <param name="Chosen">By what the lead chose it; null when he named it.</param>
    public sealed record MoveAsked(
        Instant At,
        SessionId Session,
        int Placement,
        QueueId To,
        AgentRef By,
        Instant? Since = null,
        MoveChoice? Chosen = null) : QueueEvent(At);

    /// <summary>An agent was moved to another queue.</summary>
    public sealed record AgentMovedAway(Instant At, int Move, QueueId To, MovedAgent Agent, AgentRef By)
        : QueueEvent(At);

    /// <summary>An agent came from another queue.</summary>
    /// <param name="Arrival">The arrival number of the first of his chats; the others follow.</param>
    public sealed record AgentMovedIn(
        Instant At,
        QueueId From,
        int Move,
        MovedAgent Agent,
        bool OnShift,
        Instant? DrainAt,
        int MaxChats,
        long Arrival,
        Instant IdleAt,
        AgentRef By) : QueueEvent(At);

    /// <summary>A session is over, or has gone to another queue.</summary>
    /// <param name="Agent">Who had it; null when it waited.</param>
    /// <param name="LentTo">The queue that had it in this one's name: it must know.</param>
    /// <param name="GoesOn">Whether it has gone to another queue, or waits for another agent of this one.</param>
    public sealed record Left(
        Instant At, SessionId Session, int Placement, AgentId? Agent, QueueId? LentTo, bool GoesOn = false)
        : QueueEvent(At);

    /// <summary>A buyer rated a conversation that was served here, last by that agent.</summary>
    public sealed record Rated(Instant At, SessionId Session, AgentRef? Agent, int Stars) : QueueEvent(At);
}
