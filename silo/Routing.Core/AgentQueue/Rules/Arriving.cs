using Routing.Core.AgentQueue.Matching;
using Routing.Core.Policies;

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

        if (AtOnce(draft.State, draft.State.Chats[command.Session], draft.Rules, draft.Now) is { } match)
        {
            Assigning.Assign(draft, match.Chat, match.Agent, match.Reason);
        }

        return Refusal.None;
    }

    /// <summary>The agent who gets the session as it arrives, whoever else waits; null when there is none.</summary>
    public static Match? AtOnce(QueueState state, ChatState chat, RoutingPolicy rules, Instant now) =>
        Taken(state, chat) is { } taken ? taken
        : Wanted(state, chat) is { } wanted
            ? new(chat, wanted, new(AssignmentRule.Wanted, Candidates: 1, wanted.Load))
        : LastAgent(state, chat, rules, now) is { } last
            ? new(chat, last, new(AssignmentRule.Affinity, Candidates: 1, last.Load))
        : null;

    /// <summary>A lead's choice, as far as the agent has room for it; null when he has none.</summary>
    public static Match? ByHand(ChatState chat, AgentState agent, AgentRef by, bool isOverride) =>
        agent.HasSlot || (isOverride && agent.IsBelowMaximum)
            ? new(chat, agent, new(
                AssignmentRule.ByHand, Candidates: 1, agent.Load, By: by, IsOverride: !agent.HasSlot))
            : null;

    // A lead who takes a chat over knows what he does, whatever his slots and skills.
    private static Match? Taken(QueueState state, ChatState chat) =>
        chat.Enqueueing.TakenBy is { } lead
            && state.FindAgent(chat.Enqueueing.Wanted) is { MovedTo: null, OnShift: true } agent
            && !agent.Presence.IsAbsent()
                ? ByHand(chat, agent, lead, isOverride: true)
                : null;

    // A colleague's explicit word may go beyond the slots, never beyond the hard maximum of open chats.
    private static AgentState? Wanted(QueueState state, ChatState chat) =>
        state.FindAgent(chat.Enqueueing.Wanted) is
            { Presence: Presence.Online, OnShift: true, IsBelowMaximum: true } agent
            && agent.Profile.Skills.Covers(chat.Enqueueing.Skills) ? agent : null;

    private static AgentState? LastAgent(QueueState state, ChatState chat, RoutingPolicy rules, Instant now)
    {
        if (chat.Enqueueing.Last is not { } last || state.FindAgent(last.Agent) is not { } agent)
        {
            return null;
        }

        var age = now - last.At;
        var isStrong = age <= TimeSpan.FromHours(rules.AffinityStrongHours)
            && agent is { OnShift: true, Presence: Presence.Online or Presence.Paused };
        var isWeak = age <= TimeSpan.FromHours(rules.AffinityWeakHours) && agent.IsFree;
        var canServe = agent.Profile.Skills.Covers(chat.Enqueueing.Skills) && agent.IsBelowMaximum;
        return (isStrong || isWeak) && canServe ? agent : null;
    }
}
