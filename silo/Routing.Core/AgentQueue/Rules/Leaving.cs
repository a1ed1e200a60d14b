namespace Routing.Core.AgentQueue.Rules;

/// <summary>A session is over, or has gone to another queue.</summary>
internal static class Leaving
{
    public static Refusal Leave(QueueDraft draft, QueueCommand.Leave command)
    {
        var chat = draft.State.Chats.Find(command.Session);
        if (chat?.Placement == command.Placement && chat.Phase != ChatPhase.Departed)
        {
            var agent = chat.Phase == ChatPhase.WithAgent ? chat.Agent : null;
            draft.Happen(new QueueEvent.Left(
                draft.Now, chat.Session, chat.Placement, agent, chat.LentTo, command.GoesOn));
        }

        return Refusal.None;
    }
}
