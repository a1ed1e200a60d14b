namespace Routing.Core.AgentQueue;

/// <summary>Where a session is, as its queue sees it.</summary>
public enum ChatPhase
{
    /// <summary>In the waiting line.</summary>
    Waiting,

    /// <summary>With an agent.</summary>
    WithAgent,

    /// <summary>Kept while the queue is closed and nobody is there.</summary>
    Kept,

    /// <summary>With a queue that helps out, or with an agent who was moved; it keeps this queue's name.</summary>
    Lent,

    /// <summary>On its way to another queue, by a lead's word.</summary>
    Moving,

    /// <summary>Gone; remembered for a while, so that a command sent again finds it gone.</summary>
    Departed,
}

/// <summary>A session in a queue.</summary>
public sealed record ChatState(SessionId Session, int Placement, long Arrival, Enqueueing Enqueueing)
{
    /// <summary>What a live chat takes: one slot, in hundredths.</summary>
    public const int LiveCost = 100;

    // Nobody waits for an answer there: those who do are first.
    private static readonly Instant AfterOpenRounds = new(long.MaxValue);

    public ChatPhase Phase { get; init; }

    public AgentId? Agent { get; init; }

    /// <summary>Counts the agents of this placement.</summary>
    public int Turn { get; init; }

    /// <summary>Since when that agent has it, or since when it waits.</summary>
    public Instant PlacedAt { get; init; }

    public Reason? Because { get; init; }

    /// <summary>The number of the latest round that the queue was told of.</summary>
    public int Round { get; init; } = Enqueueing.Round;

    /// <summary>When the open round began; null when nothing is unanswered.</summary>
    public Instant? RoundSince { get; init; } = Enqueueing.RoundSince;

    public bool IsLate { get; init; } = Enqueueing.IsLate;

    /// <summary>When it entered the line after it had been kept out of hours; null when it never was.</summary>
    public Instant? ReleasedAt { get; init; }

    /// <summary>Why another shall answer; null when nobody need.</summary>
    public CoverCause? Cover { get; init; }

    /// <summary>What the chat takes of its agent's slot, in hundredths.</summary>
    public int Cost { get; init; } = LiveCost;

    public bool IsIdle => Cost != LiveCost;

    public Instant? IdleAt { get; init; }

    /// <summary>The queue in whose name the session is here; null when it is this queue's own.</summary>
    public QueueId? Home { get; init; }

    /// <summary>The queue that has it in this one's name.</summary>
    public QueueId? LentTo { get; init; }

    /// <summary>Whether the buyer's silence does not close it.</summary>
    public bool StaysOpen { get; init; } = Enqueueing.StaysOpen;

    /// <summary>What it is about.</summary>
    public TagSet Tags { get; init; } = Enqueueing.Tags ?? TagSet.None;

    /// <summary>When the chat may be closed because the buyer is silent; null while that cannot be.</summary>
    public Instant? CloseAt { get; init; }

    /// <summary>Whether it is closed as soon as others wait.</summary>
    public bool IsSilent { get; init; }

    /// <summary>What the lead is told about it.</summary>
    public Alarms Alarms { get; init; } = Enqueueing.IsEscalated ? Alarms.Escalation : Alarms.None;

    /// <summary>Since when he is told.</summary>
    public Instant AlarmSince { get; init; }

    /// <summary>How often the session has been told its place.</summary>
    public int Tellings { get; init; }

    public Instant? TellAt { get; init; }

    public WaitingKey WaitingKey => new(Enqueueing.VirtualStart, Arrival, Session);

    /// <summary>What the chat takes of the agent who has it.</summary>
    public int Takes => Phase == ChatPhase.WithAgent ? Cost : 0;

    /// <summary>Whether this queue looks after it.</summary>
    public bool IsHere => Phase is not (ChatPhase.Departed or ChatPhase.Lent);

    public bool HasOpenRound => RoundSince is not null && IsHere;

    /// <summary>From when on the open round counts: nobody is asked to answer while its session is kept.</summary>
    public Instant? RoundFrom =>
        RoundSince is { } since && ReleasedAt is { } released && released > since ? released : RoundSince;

    /// <summary>The same session as another queue must know it.</summary>
    public Enqueueing AsItStands => Enqueueing with
    {
        Round = Round,
        RoundSince = RoundSince,
        IsLate = IsLate,
        Wanted = null,
        Last = null,
        StaysOpen = StaysOpen,
        IsEscalated = Alarms.HasFlag(Alarms.Escalation),
        WaitingSince = null,
        Tags = Tags.IsEmpty ? null : Tags,
    };

    /// <summary>Waits for another agent: to answer an open round, or because its agent's shift has ended.</summary>
    public WantedCover? WantedCover => (Phase, Cover, RoundSince) switch
    {
        (ChatPhase.WithAgent, not null, { } since) => new(since, Session),
        (ChatPhase.WithAgent, CoverCause.Handover, null) => new(AfterOpenRounds, Session),
        _ => null,
    };

    /// <summary>When it is closed for silence, unless the buyer speaks.</summary>
    public QueueDeadline? CloseDeadline =>
        Phase == ChatPhase.WithAgent && CloseAt is { } at ? new(at, DeadlineKind.Silence, Session.Value) : null;

    /// <summary>The other deadline a chat can have: to be told its place while it waits, to turn idle later.</summary>
    public QueueDeadline? Deadline => Phase switch
    {
        ChatPhase.Waiting when TellAt is { } at => new(at, DeadlineKind.Tell, Session.Value),
        ChatPhase.WithAgent when IdleAt is { } at => new(at, DeadlineKind.Idle, Session.Value),
        _ => null,
    };
}

/// <summary>The place in the waiting line: the earliest virtual start first, ties by arrival.</summary>
public readonly record struct WaitingKey(Instant VirtualStart, long Arrival, SessionId Session)
    : IComparable<WaitingKey>
{
    public int CompareTo(WaitingKey other)
    {
        var start = VirtualStart.CompareTo(other.VirtualStart);
        return start != 0 ? start : Arrival.CompareTo(other.Arrival);
    }
}

/// <summary>A chat that another agent shall answer: the longest open round first, then what is handed over.</summary>
public readonly record struct WantedCover(Instant Since, SessionId Session) : IComparable<WantedCover>
{
    public int CompareTo(WantedCover other)
    {
        var since = Since.CompareTo(other.Since);
        return since != 0 ? since : Session.CompareTo(other.Session);
    }
}
