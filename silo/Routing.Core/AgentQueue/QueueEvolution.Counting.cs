using Routing.Core.AgentQueue.Counting;

namespace Routing.Core.AgentQueue;

/// <summary>What is counted as it happens: sessions that come, rounds that are answered, sessions that go.</summary>
public static partial class QueueEvolution
{
    private static QueueState Enqueued(QueueState state, QueueEvent.Enqueued e)
    {
        var known = state.Chats.Find(e.Session);
        var chat = new ChatState(e.Session, e.Placement, e.Arrival, e.Enqueueing)
        {
            PlacedAt = e.Enqueueing.WaitingSince ?? e.At,
            AlarmSince = e.At,
        };
        return state.With(known, chat, e.At, EventFigures.OfArrival(known));
    }

    private static QueueState Answered(QueueState state, QueueEvent.ChatRoundAnswered e)
    {
        if (!state.Chats.TryFind(e.Session, out var chat))
        {
            return state;
        }

        var answered = chat with
        {
            Round = e.Round,
            RoundSince = null,
            IsLate = false,
            Cover = chat is { RoundSince: null, Cover: CoverCause.Handover } ? chat.Cover : null,
            IdleAt = e.IdleAt,
            CloseAt = e.CloseAt,
        };
        return state.With(chat, answered, e.At, EventFigures.Of(chat, e));
    }

    private static QueueState Left(QueueState state, QueueEvent.Left e)
    {
        if (!state.Chats.TryFind(e.Session, out var chat))
        {
            return state;
        }

        var handlingMs = chat.Phase == ChatPhase.WithAgent
            ? state.HandlingMs + ((e.At.UnixMs - chat.PlacedAt.UnixMs - state.HandlingMs) / 8)
            : state.HandlingMs;
        return state.With(chat, chat with { Phase = ChatPhase.Departed }, e.At, EventFigures.Of(chat, e))
            .Departed(e.Session, handlingMs);
    }
}
