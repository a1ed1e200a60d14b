using Routing.Core.Rota.Handover;

namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// An agent's shift ends, or he goes while he drains: what stands on his desk goes into the handover book, and what
/// must not be forgotten goes on to somebody of the next shift as soon as one is free, though nothing is unanswered.
/// </summary>
internal static class ShiftEnds
{
    /// <summary>To be called before he goes Offline.</summary>
    public static void HandOver(QueueDraft draft, AgentState agent)
    {
        var chats = agent.Chats.Select(session => draft.State.Chats[session]).ToList();
        var until = agent.Profile.Shift is { } shift && shift.From <= draft.Now ? shift.Until : draft.Now;
        draft.Happen(new QueueEvent.DeskLeft(
            draft.Now, agent.Profile.Ref, until, [.. chats.Select(chat => new LeftChat(
                chat.Session, chat.Enqueueing.Buyer.Name, chat.RoundSince, chat.StaysOpen))]));
        foreach (var chat in chats.Where(chat => chat is { StaysOpen: true, RoundSince: null, Cover: null }))
        {
            draft.Happen(new QueueEvent.CoverWanted(draft.Now, chat.Session, CoverCause.Handover));
        }
    }
}
