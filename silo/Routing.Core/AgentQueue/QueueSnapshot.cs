using System.Collections.Immutable;
using Routing.Core.AgentQueue.Counting;

namespace Routing.Core.AgentQueue;

/// <summary>A queue's state without its indexes, in a fixed order: what is stored, and restored from.</summary>
public sealed record QueueSnapshot(
    ImmutableArray<AgentState> Agents,
    ImmutableArray<ChatState> Chats,
    ImmutableArray<SessionId> Departures,
    long Arrivals,
    long HandlingMs,
    QueueSettings Settings,
    HelpState Help,
    ImmutableArray<OverdueComplaint> Complaints,
    bool IsOpen,
    Instant? HoursUntil,
    Instant? RetoldUntil,
    Instant? RetellAt,
    long Assignments = 0,
    long Pass = 0,
    QueueFigures? Figures = null,
    ImmutableArray<LeadAct>? Acts = null,
    ImmutableArray<SessionId>? Rated = null)
{
    public static QueueSnapshot Of(QueueState state) => Copy(state).InOrder();

    /// <summary>
    /// The same in no particular order: quick to take in the actor's turn, and from then on independent of the state.
    /// </summary>
    public static QueueSnapshot Copy(QueueState state) => new(
        [.. state.Agents.Values],
        [.. state.Chats.Values],
        [.. state.Departures.Select(departure => departure.Session)],
        state.Arrivals,
        state.HandlingMs,
        state.Settings,
        state.Help,
        [.. state.Complaints.Select(complaint => new OverdueComplaint(complaint.Key, complaint.Value))],
        state.IsOpen,
        state.HoursUntil,
        state.RetoldUntil,
        state.RetellAt,
        state.Assignments,
        state.Pass,
        state.Figures,
        state.Acts,
        state.Rated);

    /// <summary>The copy in the fixed order.</summary>
    public QueueSnapshot InOrder() => this with
    {
        Agents = [.. Agents.OrderBy(agent => agent.Id)],
        Chats = [.. Chats.OrderBy(chat => chat.Session)],
    };

    public QueueState Restore(ActorId id)
    {
        var open = Chats.Where(chat => chat.HasOpenRound).ToList();
        return new()
        {
            Id = id,
            Agents = new(Agents, agent => agent.Id),
            Chats = new(Chats, chat => chat.Session),
            Line = new(Chats.Where(chat => chat.Phase == ChatPhase.Waiting)
                .Select(chat => (chat.Enqueueing.Skills, chat.WaitingKey))),
            Free = new(Settings.Ranking, Agents),
            Covers = new(Chats.Select(chat => chat.WantedCover).OfType<WantedCover>()),
            Lists = ChatLists.Of(Chats),
            Settings = Settings,
            Help = Help,
            Complaints = Complaints.ToImmutableSortedDictionary(one => one.Session, one => one.Since),
            IsOpen = IsOpen,
            HoursUntil = HoursUntil,
            RetoldUntil = RetoldUntil,
            RetellAt = RetellAt,
            Deadlines = new(Chats.SelectMany(chat => new[] { chat.Deadline, chat.CloseDeadline })
                .OfType<QueueDeadline>()
                .Concat(Agents.SelectMany(QueueDeadlines.Of))),
            Departures = new(Departures.Select((session, i) => new Departure(i + 1, session))),
            Arrivals = Arrivals,
            HandlingMs = HandlingMs,
            Assignments = Assignments,
            Pass = Pass,
            Figures = Figures ?? QueueFigures.None,
            Acts = Acts ?? [],
            Rated = Rated ?? [],
            OpenChats = Chats.Count(chat => chat.Phase == ChatPhase.WithAgent),
            OpenRounds = open.Count,
            LateRounds = open.Count(chat => chat.IsLate),
        };
    }
}

/// <summary>A session whose complaint was not settled in time.</summary>
public readonly record struct OverdueComplaint(SessionId Session, Instant Since);
