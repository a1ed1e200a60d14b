namespace Routing.Core.AgentQueue.Rules;

/// <summary>A session is over, or has gone to another queue.</summary>
internal static class Leaving
{
    public static Refusal Leave(QueueDraft draft, QueueCommand.Leave command)
    {
        if (draft.State.FindChat(command.Session, command.Placement) is { } chat)
        {
            var agent = chat.Phase == ChatPhase.WithAgent ? chat.Agent : null;
            draft.Happen(new QueueEvent.Left(draft.Now, chat.Session, chat.Placement, agent));
        }

        return Refusal.None;
    }
}
