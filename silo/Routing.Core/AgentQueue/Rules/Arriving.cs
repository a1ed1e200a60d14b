namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Arrival: a session takes its place in the line, or goes at once to the agent a colleague named or to the one who
/// last served this buyer.
/// </summary>
internal static class Arriving
{
    public static Refusal Enqueue(QueueDraft draft, QueueCommand.Enqueue command)
    {
        if (draft.State.Chats.TryFind(command.Session, out var known) && known.Placement >= command.Placement)
        {
            return Refusal.None;
        }

        var isNew = command.Placement == 1;
        if (isNew && draft.State.Line.Count + draft.State.Lists.Kept.Count >= draft.Rules.MaxWaiting)
        {
            return Refusal.QueueFull;
        }

        draft.Happen(new QueueEvent.Enqueued(
            draft.Now, command.Session, command.Placement, draft.State.Arrivals + 1, command.Enqueueing));
        if (command.Enqueueing is { Wanted: null, Last: null })
        {
            return Refusal.None;
        }

        var chat = draft.State.Chats[command.Session];
        if (Wanted(draft, chat) is { } wanted)
        {
            Assigning.Assign(draft, chat, wanted, new(AssignmentRule.Wanted, Candidates: 1, wanted.Load));
        }
        else if (LastAgent(draft, chat) is { } last)
        {
            Assigning.Assign(draft, chat, last, new(AssignmentRule.Affinity, Candidates: 1, last.Load));
        }

        return Refusal.None;
    }

    /// <summary>
    /// A lead's explicit choice: inside the slots, or knowingly beyond them, never beyond the hard maximum of chats.
    /// </summary>
    public static Refusal AssignByHand(QueueDraft draft, QueueCommand.AssignByHand command)
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

        var hasRoom = agent.HasSlot || (command.IsOverride && agent.IsBelowMaximum);
        if (!hasRoom)
        {
            return Refusal.AgentFull;
        }

        if (chat.Phase == ChatPhase.Kept)
        {
            draft.Happen(new QueueEvent.Released(draft.Now, chat.Session));
        }

        var isOverride = !agent.HasSlot;
        Assigning.Assign(draft, chat, agent, new(
            AssignmentRule.ByHand, Candidates: 1, agent.Load, By: command.By, IsOverride: isOverride));
        return Refusal.None;
    }

    // A colleague's explicit word may go beyond the slots, never beyond the hard maximum of open chats.
    private static AgentState? Wanted(QueueDraft draft, ChatState chat) =>
        draft.State.FindAgent(chat.Enqueueing.Wanted) is
            { Presence: Presence.Online, OnShift: true, IsBelowMaximum: true } agent
            && agent.Profile.Skills.Covers(chat.Enqueueing.Skills) ? agent : null;

    private static AgentState? LastAgent(QueueDraft draft, ChatState chat)
    {
        if (chat.Enqueueing.Last is not { } last || draft.State.FindAgent(last.Agent) is not { } agent)
        {
            return null;
        }

        var age = draft.Now - last.At;
        var isStrong = age <= TimeSpan.FromHours(draft.Rules.AffinityStrongHours)
            && agent is { OnShift: true, Presence: Presence.Online or Presence.Paused };
        var isWeak = age <= TimeSpan.FromHours(draft.Rules.AffinityWeakHours) && agent.IsFree;
        var canServe = agent.Profile.Skills.Covers(chat.Enqueueing.Skills) && agent.IsBelowMaximum;
        return (isStrong || isWeak) && canServe ? agent : null;
    }
}
