namespace Routing.Core.BuyerSession;

/// <summary>Who ended a conversation.</summary>
public enum ClosedBy
{
    Buyer,
    Agent,
}

/// <summary>Which automatic reply a message is.</summary>
public enum AutomaticReply
{
    Welcome,
    Waiting,
    Away,
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
    public sealed record AgentSaid(Instant At, int Number, AgentRef Agent, ClientMessageId Id, string Text)
        : SessionEvent(At);

    /// <summary>A message of the shop itself; it never stops the reply clock.</summary>
    public sealed record AutomaticallyReplied(Instant At, int Number, AutomaticReply Kind, string Text)
        : SessionEvent(At);

    /// <summary>The buyer's first unanswered message started a round.</summary>
    /// <param name="LateAt">When the row turns red unless someone replies.</param>
    /// <param name="CoverAt">When another shall answer unless someone replies.</param>
    public sealed record RoundOpened(
        Instant At, int Round, QueueId Queue, int Placement, Instant LateAt, Instant CoverAt) : SessionEvent(At);

    /// <summary>A human replied: the round is over.</summary>
    public sealed record RoundAnswered(Instant At, int Round, QueueId Queue, int Placement, AgentId By)
        : SessionEvent(At);

    /// <summary>The round has been open for as long as turns the row red.</summary>
    public sealed record RoundLate(Instant At, int Round, QueueId Queue, int Placement) : SessionEvent(At);

    /// <summary>The round has been open for so long that another shall answer.</summary>
    public sealed record CoverAsked(Instant At, int Round, QueueId Queue, int Placement, int Turn)
        : SessionEvent(At);

    /// <summary>The queue gave the chat to an agent.</summary>
    /// <param name="CoverAt">When another shall answer an open round; his time begins anew with each agent.</param>
    public sealed record AgentJoined(
        Instant At, int Placement, int Turn, AgentRef Agent, Reason Reason, Instant CoverAt) : SessionEvent(At);

    /// <summary>The buyer's place in the line and the told wait.</summary>
    /// <param name="Telling">Counts what the queue has told.</param>
    public sealed record Told(Instant At, int Telling, int Position, int? WaitSeconds) : SessionEvent(At);

    /// <summary>The chat left an agent for a queue, or for another agent there; its virtual start is kept.</summary>
    /// <param name="Placement">The number of the new stay in a queue; the old one is one less.</param>
    public sealed record Transferred(
        Instant At,
        AgentRef By,
        QueueId From,
        QueueId To,
        AgentId? Wanted,
        string Note,
        int Placement,
        Enqueueing Enqueueing)
        : SessionEvent(At);

    public sealed record Closed(Instant At, ClosedBy By, AgentRef? Agent, QueueId Queue, int Placement)
        : SessionEvent(At);

    public sealed record Rated(Instant At, int Stars, string Comment) : SessionEvent(At);
}
