namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// A lead moves waiting sessions to another queue. Each leaves the line at once and is asked to go; it enters the other
/// line by itself, at the place it always had.
/// </summary>
internal static class MovingChats
{
    public static Refusal Move(QueueDraft draft, QueueCommand.MoveWaiting command)
    {
        if (!draft.Policy.Has(command.To) || command.To == draft.State.Id.Queue)
        {
            return Refusal.BadMove;
        }

        foreach (var session in command.Sessions)
        {
            if (draft.State.Chats.Find(session) is { Phase: ChatPhase.Waiting or ChatPhase.Kept } chat)
            {
                draft.Happen(new QueueEvent.MoveAsked(
                    draft.Now,
                    session,
                    chat.Placement,
                    command.To,
                    command.By,
                    chat.Phase == ChatPhase.Waiting ? chat.PlacedAt : null,
                    command.Chosen));
            }
        }

        return Refusal.None;
    }

    /// <summary>How many of those asked for are on their way; the same when it is asked again.</summary>
    public static int Moved(QueueDraft draft, QueueCommand.MoveWaiting command) =>
        command.Sessions.Count(session => draft.State.Chats.Find(session)?.Phase == ChatPhase.Moving);
}
