using System.Collections.Immutable;

namespace Routing.Core.BuyerSession;

/// <summary>Who ended a conversation.</summary>
public enum ClosedBy
{
    Buyer,
    Agent,

    /// <summary>The shop itself, because the buyer was silent.</summary>
    Silence,
}

/// <summary>Which automatic reply a message is.</summary>
public enum AutomaticReply
{
    Welcome,
    Waiting,
    Away,
    Late,
    OffHours,
    Closing,
    Rating,
}

/// <summary>
/// What happened in a buyer session, at a moment. Events name all that other actors are owed by them.
/// </summary>
public abstract record SessionEvent(Instant At)
{
    public sealed record Opened(
        Instant At, Buyer Buyer, QueueId Queue, SkillSet Skills, LastServed? Last, Instant VirtualStart)
        : SessionEvent(At);

    /// <summary>A buyer's message.</summary>
    /// <param name="Number">Its number in the transcript: 1, 2, 3 …</param>
    public sealed record BuyerSaid(Instant At, int Number, ClientMessageId Id, string Text) : SessionEvent(At);

    /// <summary>An agent's message.</summary>
    /// <param name="IsLead">Whether it is a lead's who joined the agent.</param>
    public sealed record AgentSaid(
        Instant At, int Number, AgentRef Agent, ClientMessageId Id, string Text, bool IsLead = false)
        : SessionEvent(At);

    /// <summary>A lead came into the conversation.</summary>
    public sealed record LeadJoined(Instant At, AgentRef Lead) : SessionEvent(At);

    /// <summary>The lead who joined went again.</summary>
    public sealed record LeadLeft(Instant At, AgentRef Lead) : SessionEvent(At);

    /// <summary>A message of the shop itself; it never stops the reply clock.</summary>
    public sealed record AutomaticallyReplied(Instant At, int Number, AutomaticReply Kind, string Text)
        : SessionEvent(At);

    /// <summary>The buyer's first unanswered message started a round.</summary>
    /// <param name="LateAt">When the row turns red unless someone replies; null while nobody is there.</param>
    /// <param name="CoverAt">When another shall answer unless someone replies.</param>
    public sealed record RoundOpened(
        Instant At, int Round, QueueId Queue, int Placement, Instant? LateAt, Instant CoverAt) : SessionEvent(At);

    /// <summary>The reply clock of a round that was kept over night begins to run.</summary>
    public sealed record ClockBegan(Instant At, int Round, Instant LateAt) : SessionEvent(At);

    /// <summary>A human replied: the round is over.</summary>
    public sealed record RoundAnswered(Instant At, int Round, QueueId Queue, int Placement, AgentId By)
        : SessionEvent(At);

    /// <summary>The round has been open for as long as turns the row red.</summary>
    public sealed record RoundLate(Instant At, int Round, QueueId Queue, int Placement) : SessionEvent(At);

    /// <summary>The round has been open for so long that another shall answer.</summary>
    public sealed record CoverAsked(Instant At, int Round, QueueId Queue, int Placement, int Turn)
        : SessionEvent(At);

    /// <summary>A queue gave the chat to an agent.</summary>
    /// <param name="CoverAt">When another shall answer an open round; his time begins anew with each agent.</param>
    /// <param name="Host">The queue whose agent it is.</param>
    /// <param name="Briefing">How the session stands, for a host that may not have been told; null for who was.</param>
    public sealed record AgentJoined(
        Instant At,
        int Placement,
        int Turn,
        AgentRef Agent,
        Reason Reason,
        Instant CoverAt,
        QueueId Host,
        Briefing? Briefing) : SessionEvent(At);

    /// <summary>The agent is gone; the chat waits again.</summary>
    /// <param name="Host">In whose line.</param>
    /// <param name="Briefing">How the session stands: who had the chat may not have been told.</param>
    public sealed record AgentGone(Instant At, int Placement, int Turn, QueueId Host, Briefing Briefing)
        : SessionEvent(At);

    /// <summary>Nobody is there until a moment; the message is kept.</summary>
    public sealed record MessageTaken(Instant At, int Telling, Instant? Until) : SessionEvent(At);

    /// <summary>The agent wants to hand the chat over; the buyer may refuse until it goes.</summary>
    public sealed record TransferAsked(
        Instant At, AgentRef By, QueueId To, SkillSet Skills, AgentId? Wanted, string Note, Instant GoesAt)
        : SessionEvent(At);

    /// <summary>The buyer stays with his agent.</summary>
    public sealed record TransferRefused(Instant At, AgentRef By) : SessionEvent(At);

    /// <summary>The agent took the transfer back before the chat went.</summary>
    public sealed record TransferTakenBack(Instant At, AgentRef By) : SessionEvent(At);

    /// <summary>A lead moved the waiting session to another queue; its virtual start is kept.</summary>
    public sealed record MovedOn(
        Instant At, AgentRef By, QueueId From, QueueId To, int Placement, Enqueueing Enqueueing) : SessionEvent(At);

    /// <summary>The agent put the chat on hold.</summary>
    public sealed record Held(Instant At, AgentRef By, Instant Until, string Note, QueueId Queue, int Placement)
        : SessionEvent(At);

    /// <summary>The hold is over: by the agent's word, or because its moment has come.</summary>
    /// <param name="IsDue">Whether its moment has come, and the agent is reminded.</param>
    /// <param name="StaysOpen">Whether a flag still keeps the chat from being closed for silence.</param>
    public sealed record Resumed(Instant At, bool IsDue, bool StaysOpen, QueueId Queue, int Placement)
        : SessionEvent(At);

    /// <summary>Staff set a flag.</summary>
    /// <param name="DueAt">For a complaint: when it must be settled.</param>
    public sealed record Flagged(
        Instant At, AgentRef By, SessionFlag Flag, string Note, Instant? DueAt, QueueId Queue, int Placement)
        : SessionEvent(At);

    /// <summary>Staff took a flag down.</summary>
    /// <param name="StaysOpen">Whether something else still keeps the chat from being closed for silence.</param>
    /// <param name="ComplaintToldTo">The queue whose lead was told that a complaint is overdue.</param>
    public sealed record Unflagged(
        Instant At,
        AgentRef By,
        SessionFlag Flag,
        string Note,
        bool StaysOpen,
        QueueId? ComplaintToldTo,
        QueueId Queue,
        int Placement) : SessionEvent(At);

    /// <summary>A complaint was not settled in time.</summary>
    public sealed record ComplaintOverdue(Instant At, QueueId Queue, int Placement) : SessionEvent(At);

    /// <summary>Staff wrote a note.</summary>
    /// <param name="IsWhisper">Whether a lead said it to the agent who has the chat.</param>
    public sealed record Noted(Instant At, AgentRef By, ClientMessageId Id, string Text, bool IsWhisper = false)
        : SessionEvent(At);

    /// <summary>Staff said what it is about.</summary>
    /// <param name="Queue">The queue that has it and must know; null when it is closed.</param>
    public sealed record Tagged(
        Instant At, AgentRef By, ImmutableArray<string> Tags, QueueId? Queue = null, int Placement = 0)
        : SessionEvent(At);

    /// <summary>The agent asked the lead for help.</summary>
    public sealed record Escalated(Instant At, AgentRef By, string Note, QueueId Queue, int Placement)
        : SessionEvent(At);

    /// <summary>A lead took care of it.</summary>
    public sealed record EscalationSettled(Instant At, AgentRef By, string Note, QueueId Queue, int Placement)
        : SessionEvent(At);

    /// <summary>The buyer's place in the line and the told wait.</summary>
    /// <param name="Telling">Counts what the queue has told.</param>
    /// <param name="FoundAt">When the queue found it so.</param>
    public sealed record Told(Instant At, int Telling, int Position, int? WaitSeconds, Instant FoundAt)
        : SessionEvent(At);

    /// <summary>The chat left an agent for a queue, or for another agent there; its virtual start is kept.</summary>
    /// <param name="Placement">The number of the new stay in a queue; the old one is one less.</param>
    /// <param name="IsDeclined">Whether it comes back from who did not take it.</param>
    /// <param name="TakenFrom">Who had the chat, when a lead took it over from him.</param>
    public sealed record Transferred(
        Instant At,
        AgentRef By,
        QueueId From,
        QueueId To,
        AgentId? Wanted,
        string Note,
        int Placement,
        Enqueueing Enqueueing,
        bool IsDeclined,
        AgentRef? TakenFrom = null)
        : SessionEvent(At);

    /// <summary>The conversation is over.</summary>
    /// <param name="Agent">Who had the chat.</param>
    /// <param name="Reason">What he gave as the reason; empty for none.</param>
    /// <param name="EndsConcern">Whether it ends an escalation or what was tricky about it.</param>
    public sealed record Closed(
        Instant At,
        ClosedBy By,
        AgentRef? Agent,
        QueueId Queue,
        int Placement,
        string Reason = "",
        bool EndsConcern = false)
        : SessionEvent(At);

    /// <summary>The buyer's word on it.</summary>
    /// <param name="Agent">Who had the chat last; null when nobody had, and in old journals.</param>
    /// <param name="Queue">Where it was served last: that queue is told; null in old journals.</param>
    public sealed record Rated(
        Instant At, int Stars, string Comment, AgentRef? Agent = null, QueueId? Queue = null) : SessionEvent(At);
}
