namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Told waits: the place in the line, and the wait that follows from it, from the slots of the agents who get chats
/// now and can serve it, and from recent handling times: place × handling time ÷ slots.
/// </summary>
internal static class Telling
{
    /// <summary>Who has just entered the line and was not given to anyone is told his place at once.</summary>
    public static void TellNewcomers(QueueDraft draft)
    {
        for (int i = 0, happened = draft.Events.Count; i < happened; i++)
        {
            if (EnteredLine(draft.Events[i]) is { } session
                && draft.State.Chats.Find(session) is { Phase: ChatPhase.Waiting, TellAt: null } chat)
            {
                Tell(draft, chat);
            }
        }
    }

    private static SessionId? EnteredLine(QueueEvent @event) => @event switch
    {
        QueueEvent.Enqueued e => e.Session,
        QueueEvent.Released e => e.Session,
        QueueEvent.Requeued e => e.Session,
        QueueEvent.CameBack e => e.Session,
        _ => null,
    };

    /// <summary>
    /// When staffing changes, those first in line are told at once; if it changes again soon, a little later.
    /// </summary>
    /// <param name="draft">The decision.</param>
    /// <param name="slotsBefore">The slots of those who got chats when it began.</param>
    public static void TellChanges(QueueDraft draft, int slotsBefore)
    {
        var isChanged = draft.State.ServingSlots != slotsBefore;
        var isDue = draft.State.RetellAt <= draft.Now;
        if (draft.State.Line.IsEmpty ? !isDue : !isChanged && !isDue)
        {
            return;
        }

        if (!isDue && draft.State.RetoldUntil > draft.Now)
        {
            if (draft.State.RetellAt is null)
            {
                draft.Happen(new QueueEvent.RetellPutOff(draft.Now));
            }

            return;
        }

        draft.Happen(new QueueEvent.Retold(
            draft.Now, draft.Now + TimeSpan.FromSeconds(draft.Rules.RetellPauseSeconds)));
        foreach (var key in draft.State.Line.First(draft.Rules.RetellAtOnce))
        {
            Tell(draft, draft.State.Chats[key.Session]);
        }
    }

    public static void Tell(QueueDraft draft, ChatState chat)
    {
        var (position, waitSeconds) = Place(draft.State, chat);
        draft.Happen(new QueueEvent.Told(
            draft.Now,
            chat.Session,
            chat.Placement,
            chat.Tellings + 1,
            position,
            waitSeconds,
            draft.Now + TimeSpan.FromSeconds(draft.Rules.WaitingReplySeconds)));
    }

    /// <summary>A waiting session's place, from 1, and how long it takes from there; null when nobody serves.</summary>
    public static (int Position, int? WaitSeconds) Place(QueueState state, ChatState chat)
    {
        var position = state.Line.CountBefore(chat.WaitingKey) + 1;
        return (position, WaitSeconds(state, chat.Enqueueing.Skills, position));
    }

    /// <summary>The wait of who comes now and needs nothing special: none while anybody is free.</summary>
    public static int? NewcomersWait(QueueState state) =>
        state.Free.IsEmpty ? WaitSeconds(state, SkillSet.None, state.Line.Count + 1) : 0;

    private static int? WaitSeconds(QueueState state, SkillSet need, int position) =>
        state.Free.ServingSlots(need) is var slots and > 0
            ? (int)Math.Min(int.MaxValue, ((position * state.HandlingMs / slots) + 999) / 1000)
            : null;
}
