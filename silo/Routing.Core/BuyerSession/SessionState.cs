namespace Routing.Core.BuyerSession;

/// <summary>Where a conversation stands.</summary>
public enum SessionPhase
{
    /// <summary>Not opened yet.</summary>
    None,

    /// <summary>In a queue's waiting line.</summary>
    Waiting,

    /// <summary>With an agent.</summary>
    Active,

    /// <summary>Over; it can still be rated.</summary>
    Closed,
}

/// <summary>An unanswered round and its deadlines.</summary>
/// <param name="Number">Counts the session's rounds: 1, 2, 3 …</param>
/// <param name="CoverAt">When another shall answer; null once that was asked.</param>
public sealed record RoundState(int Number, Instant Since, Instant LateAt, bool IsLate, Instant? CoverAt);

/// <summary>
/// A buyer session's state. It holds what decisions need, not the transcript: that is in the journal.
/// </summary>
public sealed record SessionState
{
    public required ActorId Id { get; init; }

    public SessionPhase Phase { get; init; }

    public Buyer? Buyer { get; init; }

    /// <summary>The queue in which the session waits, or whose agent has it.</summary>
    public QueueId Queue { get; init; }

    /// <summary>What the agent must hold: the queue asks for it.</summary>
    public SkillSet Skills { get; init; } = SkillSet.None;

    public Instant OpenedAt { get; init; }

    /// <summary>Opened at, less the tier's boost: the place in any line, kept for the whole session.</summary>
    public Instant VirtualStart { get; init; }

    /// <summary>Counts the stays in queues; a transfer begins the next.</summary>
    public int Placement { get; init; }

    /// <summary>Counts the agents within the placement.</summary>
    public int Turn { get; init; }

    public AgentRef? Agent { get; init; }

    /// <summary>Why that agent has the chat.</summary>
    public Reason? Because { get; init; }

    /// <summary>The number of the transcript's last message.</summary>
    public int LastNumber { get; init; }

    /// <summary>How many rounds have been opened.</summary>
    public int Rounds { get; init; }

    public RoundState? Round { get; init; }

    public bool IsWelcomed { get; init; }

    /// <summary>How often the queue has told the place within the placement.</summary>
    public int Tellings { get; init; }

    public int? Position { get; init; }

    public int? WaitSeconds { get; init; }

    /// <summary>Who served last and when he last had the chat: the next session's affinity.</summary>
    public LastServed? Last { get; init; }

    public ClosedBy? ClosedBy { get; init; }

    public int? Stars { get; init; }

    public string? Comment { get; init; }

    /// <summary>The buyer's latest messages by their ids, for resends.</summary>
    public MessageWindow BuyerMessages { get; init; } = MessageWindow.Empty;

    /// <summary>The agents' latest messages by their ids, for resends.</summary>
    public MessageWindow AgentMessages { get; init; } = MessageWindow.Empty;

    public static SessionState Initial(ActorId id) => new() { Id = id };
}
