using System.Collections.Immutable;

namespace Routing.Core.AgentQueue;

/// <summary>What queues do for each other, and what leads move.</summary>
public static partial class QueueEvolution
{
    private static QueueState? OfHelp(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.LongWait e => Helped(state, help => help with { LongWaitSince = e.At }),
        QueueEvent.LongWaitOver => Helped(state, help => help with { LongWaitSince = null }),
        QueueEvent.HelpAsked e => Helped(state, help => help with
        {
            Call = e.Call,
            AskedSince = help.Ring == e.Ring ? help.AskedSince ?? e.At : e.At,
            Ring = e.Ring,
            Asked = e.Asked,
            Needs = e.Needs,
        }),
        QueueEvent.HelpEnded => Helped(state, help => help with
        {
            Ring = HelpRing.Nobody,
            AskedSince = null,
            Asked = [],
            Needs = [],
        }),
        QueueEvent.CallHeard e => Helped(state, help => help with
        {
            Calls = WithoutCall(help, e.From).Add(new(e.From, e.Call, e.Needs, IsDeclined: false)),
        }),
        QueueEvent.CallOver e => Helped(state, help => help with { Calls = WithoutCall(help, e.From) }),
        QueueEvent.AgentOffered e => OfAgent(
            Helped(state, help => help with
            {
                LastOffer = e.Offer,
                Offers = help.Offers.Add(new(e.Offer, e.To, e.Call, e.Agent.Id, e.Until)),
            }),
            e.Agent.Id,
            e,
            static (agent, e) => agent with { Offer = e.Offer }),
        QueueEvent.OfferOver e => OfferOver(state, e.Offer, e.IsDeclined),
        QueueEvent.OfferDeclined e => Answered(state, e.From, e.Offer),
        QueueEvent.Lent e => Answered(
            OfChat(state, e.Session, e, static (chat, e) => Gone(chat) with
            {
                LentTo = e.To,
                Turn = e.Turn,
            }),
            e.To,
            e.Offer),
        QueueEvent.TakenOver e => TakenOver(OfferOver(state, e.Offer, isDeclined: false), e),
        QueueEvent.GivenBack e => GivenBack(state, e),
        QueueEvent.CameBack e => CameBack(state, e),
        _ => null,
    };

    private static QueueState? OfMoves(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.MoveAsked e => OfChat(state, e.Session, e, static (chat, _) => chat with
        {
            Phase = ChatPhase.Moving,
            TellAt = null,
        }),
        QueueEvent.Requeued e => OfChat(state, e.Session, e, static (chat, e) => chat with
        {
            Phase = ChatPhase.Waiting,
            Agent = null,
            Turn = e.Turn,
            Because = null,
            Cover = null,
            PlacedAt = e.At,
            Cost = ChatState.LiveCost,
            IdleAt = null,
            CloseAt = null,
            IsSilent = false,
        }),
        QueueEvent.AgentMovedAway e => MovedAway(state, e),
        QueueEvent.AgentMovedIn e => MovedIn(state, e),
        _ => null,
    };

    private static QueueState Helped(QueueState state, Func<HelpState, HelpState> change) =>
        state with { Help = change(state.Help) };

    private static ImmutableArray<OpenCall> WithoutCall(HelpState help, QueueId from) =>
        help.Calls.RemoveAll(call => call.From == from);

    private static QueueState Answered(QueueState state, QueueId queue, int offer) => Helped(state, help => help with
    {
        Answered = help.Answered.RemoveAll(one => one.Queue == queue).Add(new(queue, offer)),
    });

    private static QueueState OfferOver(QueueState state, int number, bool isDeclined)
    {
        if (state.Help.OfferOf(number) is not { } offer)
        {
            return state;
        }

        var freed = state.FindAgent(offer.Agent) is { } agent && agent.Offer == number
            ? state.With(agent, agent with { Offer = null })
            : state;
        return Helped(freed, help => help with
        {
            Offers = help.Offers.Remove(offer),
            Calls = isDeclined && help.CallOf(offer.To) is { } call && call.Call == offer.Call
                ? help.Calls.Replace(call, call with { IsDeclined = true })
                : help.Calls,
        });
    }

    private static ChatState Gone(ChatState chat) => chat with
    {
        Phase = ChatPhase.Lent,
        Agent = null,
        Cover = null,
        TellAt = null,
        IdleAt = null,
        CloseAt = null,
        IsSilent = false,
        Alarms = Alarms.None,
    };

    private static QueueState TakenOver(QueueState state, QueueEvent.TakenOver e)
    {
        var chat = new ChatState(e.Session, e.Placement, e.Arrival, e.Enqueueing)
        {
            Home = e.From == state.Id.Queue ? null : e.From,
            Turn = e.Turn,
            Tellings = e.Tellings,
            PlacedAt = e.At,
            AlarmSince = e.At,
        };
        return state.With(state.Chats.Find(e.Session), chat, e.At);
    }

    private static QueueState GivenBack(QueueState state, QueueEvent.GivenBack e) =>
        state.Chats.TryFind(e.Session, out var chat)
            ? state.With(chat, Gone(chat) with { Phase = ChatPhase.Departed, Turn = e.Turn }, e.At)
                .Departed(e.Session, state.HandlingMs)
            : state;

    private static QueueState CameBack(QueueState state, QueueEvent.CameBack e)
    {
        var known = state.Chats.Find(e.Session);
        var chat = new ChatState(e.Session, e.Placement, e.Arrival, e.Enqueueing)
        {
            Turn = e.Turn,
            Tellings = e.Tellings,
            PlacedAt = known?.PlacedAt ?? e.At,
            AlarmSince = e.At,
        };
        return state.With(known, chat, e.At);
    }

    private static QueueState MovedAway(QueueState state, QueueEvent.AgentMovedAway e)
    {
        foreach (var moved in e.Agent.Chats)
        {
            if (!state.Chats.TryFind(moved.Session, out var chat))
            {
                continue;
            }

            var isGoingHome = chat.Home == e.To;
            state = isGoingHome
                ? state.With(chat, Gone(chat) with { Phase = ChatPhase.Departed }, e.At)
                    .Departed(moved.Session, state.HandlingMs)
                : state.With(chat, Gone(chat) with { LentTo = e.To }, e.At);
        }

        state = Helped(state, help => help with { LastMove = e.Move });
        return OfAgent(state, e.Agent.Profile.Id, e, static (agent, e) => agent with
        {
            MovedTo = e.To,
            Presence = Presence.Offline,
            Reason = null,
            Since = e.At,
            GraceUntil = null,
            DroppedAt = null,
            UnseenAt = null,
            BreakUntil = null,
        });
    }

    private static QueueState MovedIn(QueueState state, QueueEvent.AgentMovedIn e)
    {
        var known = state.FindAgent(e.Agent.Profile.Id);
        var agent = (known ?? new AgentState(e.Agent.Profile) { BusyAt = e.At }) with
        {
            Profile = e.Agent.Profile,
            Presence = e.Agent.Presence,
            Reason = e.Agent.Reason,
            Since = e.At,
            Connections = known is { MovedTo: null }
                ? [.. e.Agent.Connections.Union(known.Connections)]
                : e.Agent.Connections,
            SlotsByLead = e.Agent.SlotsByLead,
            OvertimeUntil = e.Agent.OvertimeUntil,
            Duty = e.Agent.Duty ?? known?.Duty,
            BreakUntil = e.Agent.BreakUntil,
            OnShift = e.OnShift,
            DrainAt = e.DrainAt,
            MaxChats = e.MaxChats,
            MovedTo = null,
        };
        state = state.With(known, agent);
        var arrival = e.Arrival;
        foreach (var moved in e.Agent.Chats)
        {
            var chat = new ChatState(moved.Session, moved.Placement, arrival++, moved.Enqueueing)
            {
                Phase = ChatPhase.WithAgent,
                Agent = agent.Id,
                Turn = moved.Turn + 1,
                Home = moved.Home == state.Id.Queue ? null : moved.Home,
                Tellings = moved.Tellings,
                PlacedAt = moved.PlacedAt,
                AlarmSince = e.At,
                Because = MovedAgent.Because(e.By),
                IdleAt = moved.Enqueueing.RoundSince is null ? e.IdleAt : null,
            };
            state = state.With(state.Chats.Find(moved.Session), chat, e.At);
        }

        return Helped(state, help => help with
        {
            Received = help.Received.RemoveAll(one => one.Queue == e.From).Add(new(e.From, e.Move)),
        });
    }
}
