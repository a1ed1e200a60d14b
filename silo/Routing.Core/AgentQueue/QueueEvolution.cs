using System.Diagnostics;

namespace Routing.Core.AgentQueue;

/// <summary>What an event makes of the state. It holds no rules and accepts every event.</summary>
public static class QueueEvolution
{
    public static QueueState Evolve(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.AgentSignedOn e => SignedOn(state, e),
        QueueEvent.AgentConnected e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Connections = agent.Connections.Add(e.Connection),
            GraceUntil = null,
        }),
        QueueEvent.AgentDisconnected e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Connections = agent.Connections.Remove(e.Connection),
            GraceUntil = e.GraceUntil,
        }),
        QueueEvent.PresenceChanged e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            Presence = e.Presence,
            Reason = e.Reason,
            Since = e.At,
            GraceUntil = e.Presence.IsAbsent() ? null : agent.GraceUntil,
        }),
        QueueEvent.ShiftBegan e => OfAgent(state, e.Agent, e, static (agent, e) => agent with { OnShift = true }),
        QueueEvent.ShiftEnded e => OfAgent(state, e.Agent, e, static (agent, e) => agent with
        {
            OnShift = false,
            DrainAt = null,
            Profile = agent.Profile with { Shift = null },
        }),
        QueueEvent.Enqueued e => state.With(
            state.Chats.Find(e.Session),
            new ChatState(e.Session, e.Placement, e.Arrival, e.Enqueueing) { PlacedAt = e.At },
            e.At),
        QueueEvent.Told e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Tellings = e.Telling,
            TellAt = e.NextAt,
        }),
        QueueEvent.Assigned e => OfChat(state, e.Session, e, static (chat, e) =>
            Given(chat, e.Agent.Id, e.Turn, e.Reason, e.At, e.IdleAt)),
        QueueEvent.Covered e => OfChat(state, e.Session, e, static (chat, e) =>
            Given(chat, e.Agent.Id, e.Turn, e.Reason, e.At, idleAt: null)),
        QueueEvent.CoverWanted e => OfChat(state, e.Session, e, static (chat, e) => chat with { Cover = e.Cause }),
        QueueEvent.CoverWithdrawn e => OfChat(state, e.Session, e, static (chat, e) => chat with { Cover = null }),
        QueueEvent.Left e => Left(state, e),
        _ => OfRound(state, @event),
    };

    private static QueueState OfRound(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.ChatRoundOpened e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Round = e.Round,
            RoundSince = e.Since,
            IsLate = false,
            Cost = ChatState.LiveCost,
            IdleAt = null,
        }),
        QueueEvent.ChatRoundAnswered e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            RoundSince = null,
            IsLate = false,
            Cover = null,
            IdleAt = e.IdleAt,
        }),
        QueueEvent.ChatRoundLate e => OfChat(state, e.Session, e, static (chat, e) => chat with { IsLate = true }),
        QueueEvent.ChatIdled e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Cost = e.Cost,
            IdleAt = null,
        }),
        _ => throw new UnreachableException($"no evolution for {@event.GetType().Name}"),
    };

    private static QueueState SignedOn(QueueState state, QueueEvent.AgentSignedOn e)
    {
        var known = state.FindAgent(e.Profile.Id);
        var agent = known is null
            ? new AgentState(e.Profile) { Since = e.At, BusyAt = e.At }
            : known with { Profile = e.Profile };
        return state.With(known, agent with { OnShift = e.OnShift, DrainAt = e.DrainAt, MaxChats = e.MaxChats });
    }

    private static ChatState Given(
        ChatState chat, AgentId agent, int turn, Reason reason, Instant at, Instant? idleAt) => chat with
    {
        Phase = ChatPhase.WithAgent,
        Agent = agent,
        Turn = turn,
        PlacedAt = at,
        Because = reason,
        Cover = null,
        TellAt = null,
        IdleAt = idleAt,
    };

    private static QueueState Left(QueueState state, QueueEvent.Left e)
    {
        if (!state.Chats.TryFind(e.Session, out var chat))
        {
            return state;
        }

        var handlingMs = chat.Phase == ChatPhase.WithAgent
            ? state.HandlingMs + ((e.At.UnixMs - chat.PlacedAt.UnixMs - state.HandlingMs) / 8)
            : state.HandlingMs;
        return state.With(chat, chat with { Phase = ChatPhase.Departed }, e.At).Departed(e.Session, handlingMs);
    }

    // The event goes along as an argument: nothing is captured, so nothing is allocated for the change.
    private static QueueState OfAgent<TEvent>(
        QueueState state, AgentId id, TEvent @event, Func<AgentState, TEvent, AgentState> change) =>
        state.FindAgent(id) is { } agent ? state.With(agent, change(agent, @event)) : state;

    private static QueueState OfChat<TEvent>(
        QueueState state, SessionId id, TEvent @event, Func<ChatState, TEvent, ChatState> change)
        where TEvent : QueueEvent =>
        state.Chats.TryFind(id, out var chat) ? state.With(chat, change(chat, @event), @event.At) : state;
}
