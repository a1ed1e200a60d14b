namespace Routing.Core.AgentQueue.Rules;

/// <summary>What buyers say of conversations that were served here: noted once, for the day's report.</summary>
internal static class Ratings
{
    public static Refusal Note(QueueDraft draft, QueueCommand.NoteRating command)
    {
        if (!draft.State.Rated.Contains(command.Session))
        {
            draft.Happen(new QueueEvent.Rated(draft.Now, command.Session, command.Agent, command.Stars));
        }

        return Refusal.None;
    }
}
