namespace Routing.Core.AgentQueue.Rules;

/// <summary>A lead gives a waiting session to an agent, and takes it back.</summary>
internal static class GivingByHand
{
    /// <summary>
    /// A lead's explicit choice: inside the slots, or knowingly beyond them, never beyond the hard maximum of chats.
    /// </summary>
    public static Refusal Give(QueueDraft draft, QueueCommand.AssignByHand command)
    {
        if (draft.State.Chats.Find(command.Session) is not { } chat || !chat.IsHere)
        {
            return Refusal.NotWaiting;
        }

        if (chat.Phase == ChatPhase.WithAgent && chat.Agent == command.Agent)
        {
            return Refusal.None;
        }

        if (chat.Phase is not (ChatPhase.Waiting or ChatPhase.Kept))
        {
            return Refusal.NotWaiting;
        }

        if (draft.State.FindAgent(command.Agent) is not { MovedTo: null, OnShift: true } agent
            || agent.Presence.IsAbsent())
        {
            return Refusal.AgentNotThere;
        }

        if (Arriving.ByHand(chat, agent, command.By, command.IsOverride) is not { } match)
        {
            return Refusal.AgentFull;
        }

        if (chat.Phase == ChatPhase.Kept)
        {
            draft.Happen(new QueueEvent.Released(draft.Now, chat.Session));
        }

        Assigning.Assign(draft, chat, agent, match.Reason);
        return Refusal.None;
    }

    /// <summary>
    /// It waits again, at the place it had. Only while the agent who got it by hand has not answered: then it is his.
    /// </summary>
    public static Refusal TakeBack(QueueDraft draft, QueueCommand.TakeBackByHand command)
    {
        if (draft.State.Chats.Find(command.Session) is not { IsHere: true } chat)
        {
            return Refusal.ChangedMeanwhile;
        }

        if (chat.Phase == ChatPhase.Waiting)
        {
            return Refusal.None;
        }

        if (chat is not { Phase: ChatPhase.WithAgent, Home: null, Because.Rule: AssignmentRule.ByHand }
            || chat.Agent != command.Agent
            || !IsUnanswered(chat))
        {
            return Refusal.ChangedMeanwhile;
        }

        draft.Happen(new QueueEvent.Requeued(
            draft.Now, chat.Session, chat.Placement, chat.Turn + 1, command.By));
        return Refusal.None;
    }

    // What was unanswered when he got it still is; or nothing was, and at most the first question has come.
    private static bool IsUnanswered(ChatState chat) =>
        chat.RoundSince < chat.PlacedAt
        || (chat.Enqueueing.RoundSince is null
            && chat.Round == chat.Enqueueing.Round + (chat.RoundSince is null ? 0 : 1));
}
