namespace Routing.Core.AgentQueue.Rules;

/// <summary>Gives a waiting session to an agent, with the reason.</summary>
internal static class Assigning
{
    public static void Assign(QueueDraft draft, ChatState chat, AgentState agent, Reason reason) =>
        draft.Happen(new QueueEvent.Assigned(
            draft.Now,
            chat.Session,
            chat.Placement,
            chat.Turn + 1,
            agent.Profile.Ref,
            reason,
            IdleAt: chat.RoundSince is null ? Rounds.IdleAt(draft) : null,
            CloseAt: chat.RoundSince is null ? Silences.CloseAt(draft, chat) : null));
}
