using System.Diagnostics;

namespace Routing.Core.AgentQueue;

/// <summary>What an event makes of the state. It holds no rules and accepts every event.</summary>
public static partial class QueueEvolution
{
    /// <summary>How many ratings are remembered, so that one told again is not noted again.</summary>
    private const int RememberedRatings = 256;

    public static QueueState Evolve(QueueState state, QueueEvent @event) =>
        Remembered(state, Evolved(state, @event), @event);

    private static QueueState Evolved(QueueState state, QueueEvent @event) =>
        OfLine(state, @event) ?? OfRound(state, @event) ?? OfDesk(state, @event) ?? OfCare(state, @event)
            ?? OfQueue(state, @event) ?? OfHelp(state, @event) ?? OfMoves(state, @event)
            ?? throw new UnreachableException($"no evolution for {@event.GetType().Name}");

    private static QueueState? OfDesk(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.AgentSignedOn e => SignedOn(state, e),
        QueueEvent.AgentConnected e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Connections = agent.Connections.Add(e.Connection),
            GraceUntil = null,
            DroppedAt = null,
        }),
        QueueEvent.AgentDisconnected e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Connections = agent.Connections.Remove(e.Connection),
            GraceUntil = e.GraceUntil,
            DroppedAt = e.GraceUntil is null ? null : e.At,
        }),
        QueueEvent.GraceExtended e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            GraceUntil = e.GraceUntil,
        }),
        QueueEvent.PresenceChanged e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Presence = e.Presence,
            Reason = e.Reason,
            Since = e.At,
            GraceUntil = e.Presence.IsAbsent() ? null : agent.GraceUntil,
            BreakUntil = null,
        }),
        QueueEvent.ShiftBegan e => OfAgent(state, e.Agent, e, static (agent, e) => agent with { OnShift = true }),
        QueueEvent.AgentSeen e => OfAgent(state, e.Agent, e, static (agent, e) => agent with { UnseenAt = e.UnseenAt }),
        QueueEvent.SlotsSet e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Profile = agent.Profile with { Slots = e.Slots },
            SlotsByLead = e.Slots,
            MaxChats = e.MaxChats,
        }),
        QueueEvent.OvertimeAllowed e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            OvertimeUntil = e.Until,
            Profile = agent.Profile with { Shift = agent.Profile.Shift! with { Until = e.Until } },
            DrainAt = e.DrainAt,
        }),
        _ => OfRota(state, @event),
    };

    private static QueueState? OfLine(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.Enqueued e => Enqueued(state, e),
        QueueEvent.Told e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Tellings = e.Telling,
            TellAt = e.NextAt,
        }),
        QueueEvent.Assigned e => OfChat(state, e.Session, e, static (chat, e) =>
            Given(chat, e.Agent.Id, e.Turn, e.Reason, e.At, e.IdleAt, e.CloseAt)),
        QueueEvent.Covered e => OfChat(state, e.Session, e, static (chat, e) =>
            Given(chat, e.Agent.Id, e.Turn, e.Reason, e.At, chat.HasOpenRound ? null : chat.IdleAt, closeAt: null)),
        QueueEvent.CoverWanted e => OfChat(state, e.Session, e, static (chat, e) => chat with { Cover = e.Cause }),
        QueueEvent.CoverWithdrawn e => OfChat(state, e.Session, e, static (chat, e) => chat with { Cover = null }),
        QueueEvent.Left e => Left(state, e),
        _ => null,
    };

    private static QueueState? OfQueue(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.Configured e => (e.Settings.Ranking == state.Ranking ? state : state.Ranked(e.Settings.Ranking)) with
        {
            Settings = e.Settings,
            Figures = state.Figures.Rezoned(e.At, state.Settings.UtcOffsetMinutes, e.Settings.UtcOffsetMinutes),
        },
        QueueEvent.HoursChanged e => state with { IsOpen = e.IsOpen, HoursUntil = e.Until },
        QueueEvent.Retold e => state with { RetoldUntil = e.NextAt, RetellAt = null },
        QueueEvent.RetellPutOff => state with { RetellAt = state.RetoldUntil },
        QueueEvent.Rated e => state with
        {
            Rated = [.. state.Rated.TakeLast(RememberedRatings - 1), e.Session],
        },
        _ => null,
    };

    private static QueueState? OfCare(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.Kept e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Phase = ChatPhase.Kept,
            Tellings = e.Telling,
            TellAt = null,
        }),
        QueueEvent.Released e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Phase = ChatPhase.Waiting,
            PlacedAt = e.At,
            ReleasedAt = e.At,
        }),
        QueueEvent.ChatKeptOpen e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            StaysOpen = e.StaysOpen,
            CloseAt = e.CloseAt,
            IsSilent = false,
        }),
        QueueEvent.ChatTagged e => OfChat(state, e.Session, e, static (chat, e) => chat with { Tags = e.Tags }),
        QueueEvent.ChatSilent e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            IsSilent = true,
            CloseAt = e.CloseAt,
        }),
        QueueEvent.SilenceEnded e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            IsSilent = false,
            CloseAt = null,
        }),
        QueueEvent.LeadTold { Alarm: Alarms.Complaint } e => state with
        {
            Complaints = state.Complaints.SetItem(e.Session, e.At),
        },
        QueueEvent.AlarmOver { Alarm: Alarms.Complaint } e => state with
        {
            Complaints = state.Complaints.Remove(e.Session),
        },
        QueueEvent.LeadTold e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Alarms = chat.Alarms | e.Alarm,
            AlarmSince = chat.Alarms == Alarms.None ? e.At : chat.AlarmSince,
        }),
        QueueEvent.AlarmOver e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Alarms = chat.Alarms & ~e.Alarm,
        }),
        _ => null,
    };

    private static QueueState? OfRound(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.ChatRoundOpened e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Round = e.Round,
            RoundSince = e.Since,
            IsLate = false,
            Cost = ChatState.LiveCost,
            IdleAt = null,
            CloseAt = null,
            IsSilent = false,
        }),
        QueueEvent.ChatRoundAnswered e => Answered(state, e),
        QueueEvent.ChatRoundLate e => OfChat(state, e.Session, e, static (chat, e) => chat with { IsLate = true }),
        QueueEvent.ChatIdled e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Cost = e.Cost,
            IdleAt = null,
        }),
        _ => null,
    };

    private static QueueState SignedOn(QueueState state, QueueEvent.AgentSignedOn e)
    {
        var known = state.FindAgent(e.Profile.Id);
        var agent = known is null
            ? new AgentState(e.Profile) { Since = e.At, BusyAt = e.At }
            : known with { Profile = e.Profile };
        return state.With(known, agent with
        {
            OnShift = e.OnShift,
            DrainAt = e.DrainAt,
            MaxChats = e.MaxChats,
            MovedTo = null,
        });
    }

    private static ChatState Given(
        ChatState chat,
        AgentId agent,
        int turn,
        Reason reason,
        Instant at,
        Instant? idleAt,
        Instant? closeAt) => chat with
    {
        Phase = ChatPhase.WithAgent,
        Agent = agent,
        Turn = turn,
        PlacedAt = at,
        Because = reason,
        Cover = null,
        TellAt = null,
        IdleAt = idleAt,
        CloseAt = closeAt,
        IsSilent = false,
        Alarms = chat.Alarms & ~Alarms.NoCover,
    };

    // The event goes along as an argument: nothing is captured, so nothing is allocated for the change.
    private static QueueState OfAgent<TEvent>(
        QueueState state, AgentId id, TEvent @event, Func<AgentState, TEvent, AgentState> change) =>
        state.FindAgent(id) is { } agent ? state.With(agent, change(agent, @event)) : state;

    private static QueueState OfChat<TEvent>(
        QueueState state, SessionId id, TEvent @event, Func<ChatState, TEvent, ChatState> change)
        where TEvent : QueueEvent =>
        state.Chats.TryFind(id, out var chat) ? state.With(chat, change(chat, @event), @event.At) : state;
}
