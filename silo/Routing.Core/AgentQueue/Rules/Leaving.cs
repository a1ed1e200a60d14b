namespace Routing.Core.AgentQueue.Rules;

/// <summary>A session is over, or has gone to another queue.</summary>
internal static class Leaving
{
    public static Refusal Leave(QueueDraft draft, QueueCommand.Leave command)
    {
        if (draft.State.FindChat(command.Session, command.Placement) is { } chat)
        {
            draft.Happen(new QueueEvent.Left(draft.Now, chat.Session, chat.Placement));
        }

        return Refusal.None;
    }
}
