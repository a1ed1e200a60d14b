using System.Collections.Immutable;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.Policies;
using Routing.Core.Versions;

namespace Routing.Core.AgentQueue;

/// <summary>
/// A queue's state: its agents, its sessions, and the indexes that make a decision quick. The indexes are kept by
/// <see cref="With(AgentState?, AgentState)"/> and by its like for sessions alone, so they cannot disagree with the
/// entries.
/// </summary>
public sealed record QueueState
{
    /// <summary>How many departed sessions are remembered, so that commands sent again find them gone.</summary>
    public const int RememberedDepartures = 1024;

    /// <summary>The handling time assumed before any chat has ended. Three minutes.</summary>
    public const long FirstHandlingMs = 180_000;

    public required ActorId Id { get; init; }

    public VersionedMap<AgentId, AgentState> Agents { get; init; } = new();

    public VersionedMap<SessionId, ChatState> Chats { get; init; } = new();

    /// <summary>The waiting line, by the skills that sessions need.</summary>
    public Lanes<WaitingKey> Line { get; init; } = new();

    /// <summary>The free agents in the order of the queue's ranking.</summary>
    public FreeAgents Free { get; init; } = new(Ranking.LeastLoaded);

    /// <summary>Who among several free agents gets the next chat; see <see cref="Ranked"/>.</summary>
    public Ranking Ranking => Free.Ranking.Name;

    /// <summary>Chats that another agent shall answer.</summary>
    public VersionedSortedSet<WantedCover> Covers { get; init; } = new();

    public VersionedSortedSet<QueueDeadline> Deadlines { get; init; } = new();

    /// <summary>The sessions that departed last, in the order they did.</summary>
    public VersionedSortedSet<Departure> Departures { get; init; } = new();

    /// <summary>The lists of chats that rules ask for.</summary>
    public ChatLists Lists { get; init; } = ChatLists.Empty;

    /// <summary>What the queue follows of its policy.</summary>
    public QueueSettings Settings { get; init; } = QueueSettings.Usual;

    /// <summary>How it and the shop's other queues help each other.</summary>
    public HelpState Help { get; init; } = HelpState.None;

    /// <summary>Sessions whose complaint was not settled in time, wherever they are now, and since when.</summary>
    public ImmutableSortedDictionary<SessionId, Instant> Complaints { get; init; } =
        ImmutableSortedDictionary<SessionId, Instant>.Empty;

    public bool IsOpen { get; init; } = true;

    /// <summary>When it opens or closes next; null when it does not soon, or was never asked.</summary>
    public Instant? HoursUntil { get; init; }

    /// <summary>Before this, those in line are not told anew, whatever happens to staffing.</summary>
    public Instant? RetoldUntil { get; init; }

    /// <summary>When they are, because staffing has changed; null when it has not.</summary>
    public Instant? RetellAt { get; init; }

    /// <summary>Counts arrivals; it breaks ties of virtual starts.</summary>
    public long Arrivals { get; init; }

    /// <summary>
    /// The recent handling time: an exponentially weighted mean (weight 1/8) of how long chats stayed with agents.
    /// </summary>
    public long HandlingMs { get; init; } = FirstHandlingMs;

    /// <summary>Counts the chats given to agents, by assignment and by cover.</summary>
    public long Assignments { get; init; }

    /// <summary>
    /// The queue's present pass: that of the agent whom <see cref="Ranking.Weighted"/> chose last. Who comes back
    /// starts no lower, so that nobody collects a claim while he is absent.
    /// </summary>
    public long Pass { get; init; }

    /// <summary>What happened here over time.</summary>
    public QueueFigures Figures { get; init; } = QueueFigures.None;

    /// <summary>The sessions whose rating was noted last, so that one told again is not counted twice.</summary>
    public ImmutableArray<SessionId> Rated { get; init; } = [];

    /// <summary>What leads did here last, oldest first; bounded.</summary>
    public ImmutableArray<LeadAct> Acts { get; init; } = [];

    /// <summary>Slots of the agents who get chats now.</summary>
    public int ServingSlots => Free.ServingSlots(SkillSet.None);

    /// <summary>Chats with agents.</summary>
    public int OpenChats { get; init; }

    public int OpenRounds { get; init; }

    public int LateRounds { get; init; }

    public static QueueState Initial(ActorId id) => new() { Id = id };

    public AgentState? FindAgent(AgentId? agent) => agent is { } id ? Agents.Find(id) : null;

    /// <summary>The session's entry when this queue looks after it in that placement.</summary>
    public ChatState? FindChat(SessionId session, int placement) =>
        Chats.Find(session) is { } chat && chat.Placement == placement && chat.IsHere ? chat : null;

    /// <summary>The state with another ranking. Weighted begins anew: everybody starts from the same pass.</summary>
    public QueueState Ranked(Ranking ranking)
    {
        var agents = ranking == Ranking.Weighted && Ranking != ranking
            ? new(Agents.Values.Select(agent => agent with { Pass = Pass }), agent => agent.Id)
            : Agents;
        return this with
        {
            Agents = agents,
            Free = new(ranking, agents.Values),
            Settings = Settings with { Ranking = ranking },
        };
    }

    /// <summary>Replaces or adds an agent, with the indexes that follow from him.</summary>
    /// <param name="before">The agent as this state has him; null for a new one.</param>
    public QueueState With(AgentState? before, AgentState agent)
    {
        var number = (before?.DeskNumber ?? 0) + 1;
        var pass = agent.IsServing && before is not { IsServing: true } ? Math.Max(agent.Pass, Pass) : agent.Pass;
        var next = agent.DeskNumber == number && agent.Pass == pass
            ? agent
            : agent with { DeskNumber = number, Pass = pass };
        return this with
        {
            Agents = Agents.With(agent.Id, next),
            Free = Free.With(before, next),
            Deadlines = Rescheduled(before, next),
        };
    }

    /// <summary>Replaces or adds a session's entry, with the agents, counts and indexes that follow from it.</summary>
    /// <param name="before">The entry as this state has it; null for a new one.</param>
    /// <param name="chat">The entry as it is from now on.</param>
    /// <param name="at">When that happened: who gets or gives up a chat is busy at that moment.</param>
    /// <param name="counted">What that adds to the figures.</param>
    public QueueState With(ChatState? before, ChatState chat, Instant at, in FigureCounts counted = default)
    {
        var desks = ChatDesks.Of(this, before, chat, at);
        var line = Relined(before, chat);

        // Who comes may be given to an agent in the same decision: only once he is told his place does he wait.
        var waiting = before is null && chat.TellAt is null ? Figures.Current.Waiting : line.Count;
        return this with
        {
            Agents = desks.On(Agents),
            Free = desks.On(Free),
            Assignments = desks.Assignments,
            Pass = desks.Pass,
            Arrivals = Math.Max(Arrivals, chat.Arrival),
            Chats = Chats.With(chat.Session, chat),
            Line = line,
            Figures = Figures.With(at, Settings.UtcOffsetMinutes, counted, waiting),
            Covers = before?.WantedCover == chat.WantedCover ? Covers
                : Recovered(before?.WantedCover, chat.WantedCover),
            Deadlines = Moved(
                Moved(Deadlines, before?.Deadline, chat.Deadline), before?.CloseDeadline, chat.CloseDeadline),
            Lists = Lists.With(before, chat),
            OpenChats = OpenChats + One(chat.Phase == ChatPhase.WithAgent) - One(before?.Phase == ChatPhase.WithAgent),
            OpenRounds = OpenRounds + One(chat.HasOpenRound) - One(before?.HasOpenRound == true),
            LateRounds = LateRounds + One(chat.HasOpenRound && chat.IsLate)
                - One(before is { HasOpenRound: true, IsLate: true }),
        };
    }

    /// <summary>Notes a departure, and forgets the oldest beyond the number remembered.</summary>
    /// <param name="session">Who departed; its entry says so already.</param>
    /// <param name="handlingMs">The recent handling time from now on.</param>
    public QueueState Departed(SessionId session, long handlingMs)
    {
        var departures = Departures.With(new(Departures.Last is { } last ? last.Number + 1 : 1, session));
        if (departures.Count <= RememberedDepartures)
        {
            return this with { Departures = departures, HandlingMs = handlingMs };
        }

        var oldest = departures.Min;
        var isGone = Chats.Find(oldest.Session)?.Phase == ChatPhase.Departed;
        return this with
        {
            Departures = departures.Without(oldest),
            Chats = isGone ? Chats.Without(oldest.Session) : Chats,
            HandlingMs = handlingMs,
        };
    }

    private static int One(bool holds) => holds ? 1 : 0;

    private Lanes<WaitingKey> Relined(ChatState? before, ChatState after)
    {
        if (before?.Phase == ChatPhase.Waiting && after.Phase == ChatPhase.Waiting
            && before.WaitingKey == after.WaitingKey)
        {
            return Line;
        }

        var line = before?.Phase == ChatPhase.Waiting
            ? Line.Remove(before.Enqueueing.Skills, before.WaitingKey)
            : Line;
        return after.Phase == ChatPhase.Waiting ? line.Add(after.Enqueueing.Skills, after.WaitingKey) : line;
    }

    private VersionedSortedSet<WantedCover> Recovered(WantedCover? before, WantedCover? after)
    {
        var covers = before is { } old ? Covers.Without(old) : Covers;
        return after is { } wanted ? covers.With(wanted) : covers;
    }

    private static VersionedSortedSet<QueueDeadline> Moved(
        VersionedSortedSet<QueueDeadline> all, QueueDeadline? before, QueueDeadline? after)
    {
        if (before == after)
        {
            return all;
        }

        var deadlines = before is { } old ? all.Without(old) : all;
        return after is { } next ? deadlines.With(next) : deadlines;
    }

    private VersionedSortedSet<QueueDeadline> Rescheduled(AgentState? before, AgentState after)
    {
        var isSame = before is not null && ReferenceEquals(before.Profile, after.Profile)
            && before.GraceUntil == after.GraceUntil && before.Presence == after.Presence
            && before.OnShift == after.OnShift && before.DrainAt == after.DrainAt
            && before.UnseenAt == after.UnseenAt && ReferenceEquals(before.Duty, after.Duty)
            && before.BreakUntil == after.BreakUntil;
        if (isSame)
        {
            return Deadlines;
        }

        var kept = before is null
            ? Deadlines
            : QueueDeadlines.Of(before).Aggregate(Deadlines, static (all, old) => all.Without(old));
        return QueueDeadlines.Of(after).Aggregate(kept, static (all, next) => all.With(next));
    }
}
