using System.Collections.Immutable;

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
/// <param name="LateAt">When it turns late; null while nobody is there and its clock does not run.</param>
/// <param name="CoverAt">When another shall answer; null once that was asked.</param>
public sealed record RoundState(int Number, Instant Since, Instant? LateAt, bool IsLate, Instant? CoverAt);

/// <summary>A transfer that the buyer may still refuse.</summary>
/// <param name="By">The agent who wants to hand the chat over.</param>
/// <param name="GoesAt">When it happens unless the buyer refuses.</param>
public sealed record PendingTransfer(
    AgentRef By, QueueId To, SkillSet Skills, AgentId? Wanted, string Note, Instant GoesAt);

/// <summary>Where a transferred chat came from, until its new agent has said something.</summary>
public sealed record TransferOrigin(AgentRef By, QueueId From, SkillSet Skills);

/// <summary>A place in line as an automatic reply named it.</summary>
public sealed record RepliedPlace(int Position, Instant FoundAt);

/// <summary>A hold, and when the agent is reminded.</summary>
public sealed record HoldState(AgentRef By, Instant Since, Instant Until, string Note);

/// <summary>
/// A buyer session's state. It holds what decisions need, not the transcript: that is in the journal.
/// </summary>
public sealed record SessionState
{
    public required ActorId Id { get; init; }

    public SessionPhase Phase { get; init; }

    public Buyer? Buyer { get; init; }

    /// <summary>The session's own queue: it waits there, and returns there.</summary>
    public QueueId Queue { get; init; }

    /// <summary>The queue whose agent has it, when another helps out; null for its own.</summary>
    public QueueId? HelpedBy { get; init; }

    /// <summary>The queue that must know of its rounds.</summary>
    public QueueId Host => HelpedBy ?? Queue;

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

    /// <summary>When the queue found that place.</summary>
    public Instant FoundAt { get; init; }

    /// <summary>The place that the latest automatic reply named, and when the queue had found it.</summary>
    public RepliedPlace? Replied { get; init; }

    /// <summary>Whether its message is kept until somebody is there.</summary>
    public bool IsKept { get; init; }

    /// <summary>A transfer that the buyer may still refuse.</summary>
    public PendingTransfer? Transfer { get; init; }

    /// <summary>Where the chat was transferred from; null once the new agent has said something.</summary>
    public TransferOrigin? Origin { get; init; }

    /// <summary>The lead who joined the conversation; null for none.</summary>
    public AgentRef? Lead { get; init; }

    /// <summary>The lead who takes the chat over, until an agent has it.</summary>
    public AgentRef? TakenBy { get; init; }

    public HoldState? Hold { get; init; }

    /// <summary>The flags that are set, in the order they were.</summary>
    public ImmutableArray<FlagState> Flags { get; init; } = [];

    /// <summary>When a complaint must be settled; null without one, or once the lead was told.</summary>
    public Instant? ComplaintDueAt { get; init; }

    /// <summary>The queue whose lead was told that the complaint is overdue.</summary>
    public QueueId? ComplaintToldTo { get; init; }

    /// <summary>What the agent asked the lead; null when nothing is open.</summary>
    public string? Escalation { get; init; }

    /// <summary>What the session is about, in the words of staff.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The latest notes by their ids, for resends.</summary>
    public MessageWindow Notes { get; init; } = MessageWindow.Empty;

    /// <summary>Who served last and when he last had the chat: the next session's affinity.</summary>
    public LastServed? Last { get; init; }

    public ClosedBy? ClosedBy { get; init; }

    public int? Stars { get; init; }

    public string? Comment { get; init; }

    /// <summary>The buyer's latest messages by their ids, for resends.</summary>
    public MessageWindow BuyerMessages { get; init; } = MessageWindow.Empty;

    /// <summary>The agents' latest messages by their ids, for resends.</summary>
    public MessageWindow AgentMessages { get; init; } = MessageWindow.Empty;

    /// <summary>Whether silence does not close it: it is on hold, hard, or a complaint.</summary>
    public bool StaysOpen => Hold is not null || Flags.Any(flag => KeepsOpen(flag.Flag));

    public static bool KeepsOpen(SessionFlag flag) => flag is SessionFlag.Tricky or SessionFlag.Complaint;

    public FlagState? Find(SessionFlag flag) => Flags.FirstOrDefault(one => one.Flag == flag);

    public static SessionState Initial(ActorId id) => new() { Id = id };
}
