using System.Collections.Immutable;

namespace Routing.Core.AgentQueue;

/// <summary>What can be asked of an agent queue, by consoles (through a hub) and by buyer sessions.</summary>
public abstract record QueueCommand : ICommand
{
    private QueueCommand()
    {
    }

    /// <summary>
    /// An agent's console is there. Who was Offline or AutoAway is Online again; others keep their presence.
    /// </summary>
    /// <param name="StaysOffline">The console came back by itself: who had chosen Offline has not decided to
    /// work.</param>
    public sealed record SignOn(AgentProfile Profile, ConnectionId Connection, bool StaysOffline = false)
        : QueueCommand;

    /// <param name="By">The lead, when he does it.</param>
    /// <param name="Seen">The presence that the lead saw when he decided; another is refused. Null: whatever it is.
    /// </param>
    public sealed record SetPresence(
        AgentId Agent, Presence Presence, string? Reason, AgentRef? By = null, Presence? Seen = null) : QueueCommand;

    /// <summary>An agent's console gives a sign of life.</summary>
    public sealed record Here(AgentId Agent) : QueueCommand;

    /// <summary>A lead gives an agent more or fewer slots.</summary>
    /// <param name="Seen">The slots that the lead saw when he decided; others are refused. Null: whatever they are.
    /// </param>
    public sealed record SetSlots(AgentId Agent, int Slots, AgentRef By, int? Seen = null) : QueueCommand;

    /// <summary>A lead lets an agent work beyond his shift.</summary>
    public sealed record AllowOvertime(AgentId Agent, Instant Until, AgentRef By) : QueueCommand;

    /// <summary>A lead gives a waiting session to an agent.</summary>
    /// <param name="IsOverride">Whether he may go beyond the agent's slots, up to the hard maximum.</param>
    public sealed record AssignByHand(SessionId Session, AgentId Agent, bool IsOverride, AgentRef By) : QueueCommand;

    /// <summary>A lead takes back a session that was given to an agent by hand and that he has not answered.</summary>
    public sealed record TakeBackByHand(SessionId Session, AgentId Agent, AgentRef By) : QueueCommand;

    /// <summary>A lead moves an agent to another queue, with his chats or without.</summary>
    public sealed record MoveAgent(AgentId Agent, QueueId To, bool WithChats, AgentRef By) : QueueCommand;

    /// <summary>A lead moves waiting sessions to another queue; they keep their place by virtual start.</summary>
    /// <param name="Chosen">By what the lead chose them; null when he named them.</param>
    public sealed record MoveWaiting(
        QueueId To, ImmutableArray<SessionId> Sessions, AgentRef By, MoveChoice? Chosen = null) : QueueCommand;

    /// <summary>One connection of an agent's console is gone; after the last, the grace begins.</summary>
    public sealed record Disconnect(AgentId Agent, ConnectionId Connection) : QueueCommand;

    /// <summary>A hub (re)started: every connection that it held before is gone.</summary>
    public sealed record HubStarted(string Hub) : QueueCommand;

    /// <summary>From a session: it needs an agent of this queue.</summary>
    public sealed record Enqueue(SessionId Session, int Placement, Enqueueing Enqueueing) : QueueCommand;

    /// <summary>From a session: the buyer waits for an answer since a moment.</summary>
    public sealed record OpenRound(SessionId Session, int Placement, int Round, Instant Since) : QueueCommand;

    /// <summary>From a session: a human answered the round.</summary>
    public sealed record AnswerRound(SessionId Session, int Placement, int Round, Instant At) : QueueCommand;

    /// <summary>From a session: the round is late; the row turns red.</summary>
    public sealed record NoteLate(SessionId Session, int Placement, int Round) : QueueCommand;

    /// <summary>From a session: another than the agent of that turn shall answer the round.</summary>
    public sealed record AskCover(SessionId Session, int Placement, int Turn, int Round) : QueueCommand;

    /// <summary>From a session: whether the buyer's silence may close it.</summary>
    public sealed record KeepOpen(SessionId Session, int Placement, bool StaysOpen) : QueueCommand;

    /// <summary>From a session: what it is about.</summary>
    public sealed record NoteTags(SessionId Session, int Placement, TagSet Tags) : QueueCommand;

    /// <summary>From a session: the lead is told something about it, or no longer.</summary>
    public sealed record NoteAlarm(SessionId Session, int Placement, Alarms Alarm, bool IsOn) : QueueCommand;

    /// <summary>From another queue: its line needs help with such sessions.</summary>
    public sealed record AskHelp(QueueId From, int Call, ImmutableArray<SkillSet> Needs) : QueueCommand;

    /// <summary>From another queue: it needs no help any more.</summary>
    public sealed record EndHelp(QueueId From, int Call) : QueueCommand;

    /// <summary>From a queue that was asked: this agent is held ready for one session.</summary>
    /// <param name="Offer">Counts that queue's offers.</param>
    public sealed record OfferAgent(QueueId From, int Call, int Offer, AgentRef Agent, SkillSet Skills)
        : QueueCommand;

    /// <summary>From a queue that was offered an agent: it has no session for him any more.</summary>
    public sealed record DeclineOffer(QueueId From, int Call, int Offer) : QueueCommand;

    /// <summary>From a queue that was offered an agent: the session is his, or at least this queue's.</summary>
    /// <param name="Turn">The latest turn at the queue it comes from.</param>
    /// <param name="Tellings">What the session has been told there.</param>
    public sealed record TakeOver(
        QueueId From, int Offer, SessionId Session, int Placement, int Turn, int Tellings, Enqueueing Enqueueing)
        : QueueCommand;

    /// <summary>From a queue that helped out: it has nobody for the session any more.</summary>
    public sealed record TakeBack(
        QueueId From, SessionId Session, int Placement, int Turn, int Tellings, Enqueueing Enqueueing) : QueueCommand;

    /// <summary>From another queue: an agent who was moved here.</summary>
    /// <param name="Move">Counts that queue's moves.</param>
    public sealed record ReceiveAgent(QueueId From, int Move, MovedAgent Agent, AgentRef By) : QueueCommand;

    /// <summary>From a session: it is closed, or went to another queue.</summary>
    /// <param name="GoesOn">Whether it is not closed: it enters another line, or this one anew.</param>
    public sealed record Leave(SessionId Session, int Placement, bool GoesOn = false) : QueueCommand;

    /// <summary>From a session that was served here: the buyer rated it.</summary>
    /// <param name="Agent">Who had it last.</param>
    public sealed record NoteRating(SessionId Session, AgentRef? Agent, int Stars) : QueueCommand;

    /// <summary>From the rota: when an agent works from now on, and where.</summary>
    /// <param name="AtSignOn">Whether it answers his signing on: he has not worked by anything else before.</param>
    public sealed record SetDuty(AgentId Agent, AgentDuty Duty, bool AtSignOn) : QueueCommand;

    /// <summary>The host says that a deadline may have passed.</summary>
    public sealed record Tick : QueueCommand;
}
