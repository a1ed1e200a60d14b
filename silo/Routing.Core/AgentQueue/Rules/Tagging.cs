namespace Routing.Core.AgentQueue.Rules;

/// <summary>What a session is about, so that a lead finds it in the line; nobody is assigned by it.</summary>
internal static class Tagging
{
    public static Refusal Note(QueueDraft draft, QueueCommand.NoteTags command)
    {
        if (draft.State.FindChat(command.Session, command.Placement) is { } chat
            && !chat.Tags.Equals(command.Tags))
        {
            draft.Happen(new QueueEvent.ChatTagged(draft.Now, chat.Session, command.Tags));
        }

        return Refusal.None;
    }
}
