namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Told waits: the place in the line, and the wait that follows from it, from the slots of the agents who get chats
/// now and from recent handling times: place × handling time ÷ slots.
/// </summary>
internal static class Telling
{
    /// <summary>A session that has just entered and was not given to anyone is told its place at once.</summary>
    public static void TellNewcomer(QueueDraft draft, QueueCommand command)
    {
        if (command is QueueCommand.Enqueue { Session: var session, Placement: var placement }
            && draft.State.FindChat(session, placement) is { Phase: ChatPhase.Waiting, Tellings: 0 } chat)
        {
            Tell(draft, chat);
        }
    }

    public static void Tell(QueueDraft draft, ChatState chat)
    {
        var position = draft.State.Line.CountBefore(chat.WaitingKey) + 1;
        draft.Happen(new QueueEvent.Told(
            draft.Now,
            chat.Session,
            chat.Placement,
            chat.Tellings + 1,
            position,
            WaitSeconds(draft.State, position),
            draft.Now + TimeSpan.FromSeconds(draft.Rules.WaitingReplySeconds)));
    }

    private static int? WaitSeconds(QueueState state, int position) =>
        state.ServingSlots == 0
            ? null
            : (int)Math.Min(int.MaxValue, ((position * state.HandlingMs / state.ServingSlots) + 999) / 1000);
}
