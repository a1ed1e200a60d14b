using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.Testing.Laws;

/// <summary>
/// The matching rules once more, written as plainly as can be: sort everything, every time. What the queue decides
/// by its indexes must be what this says.
/// </summary>
public static class PlainMatching
{
    /// <summary>The next chat to cover and by whom; null when nothing can be covered.</summary>
    public static (SessionId Session, AgentId Agent, Reason Reason)? NextCover(QueueState state) =>
        (from chat in state.Chats.Values
         where chat.Phase == ChatPhase.WithAgent && chat.Cover is not null && chat.RoundSince is not null
         orderby chat.RoundSince!.Value, chat.Session
         let away = state.Agents[chat.Agent!.Value]
         let near = Free(state, chat).Where(agent => agent.Id != away.Id)
             .OrderBy(agent => Distance.Between(away.Profile.Seat, agent.Profile.Seat))
             .ThenBy(LoadPerSlot).ThenBy(agent => agent.BusyAt)
             .ThenBy(agent => agent.Profile.Seat).ThenBy(agent => agent.Id).ToList()
         where near.Count > 0
         select ((SessionId, AgentId, Reason)?)(chat.Session, near[0].Id, new Reason(
             AssignmentRule.NearestCover,
             near.Count,
             near[0].Load,
             near.ElementAtOrDefault(1)?.Id,
             near.ElementAtOrDefault(1)?.Load,
             Distance.Between(away.Profile.Seat, near[0].Profile.Seat),
             away.Profile.Ref)))
        .FirstOrDefault();

    /// <summary>The next waiting session to assign and to whom; null when nobody can be served.</summary>
    public static (SessionId Session, AgentId Agent, Reason Reason)? NextAssignment(QueueState state) =>
        (from chat in state.Chats.Values
         where chat.Phase == ChatPhase.Waiting
         orderby chat.Enqueueing.VirtualStart, chat.Arrival
         let ranked = Free(state, chat)
             .OrderBy(LoadPerSlot).ThenBy(agent => agent.BusyAt)
             .ThenBy(agent => agent.Profile.Seat).ThenBy(agent => agent.Id).ToList()
         where ranked.Count > 0
         select ((SessionId, AgentId, Reason)?)(chat.Session, ranked[0].Id, new Reason(
             AssignmentRule.LeastLoaded,
             ranked.Count,
             ranked[0].Load,
             ranked.ElementAtOrDefault(1)?.Id,
             ranked.ElementAtOrDefault(1)?.Load)))
        .FirstOrDefault();

    private static IEnumerable<AgentState> Free(QueueState state, ChatState chat) =>
        state.Agents.Values.Where(agent =>
            agent.Presence == Presence.Online
            && agent.OnShift
            && agent.Chats.Length < agent.MaxChats
            && agent.Load + 100 <= agent.Profile.Slots * 100
            && chat.Enqueueing.Skills.Skills.All(need => agent.Profile.Skills.Skills.Contains(need)));

    // Kept exact by a multiple of every allowed number of slots.
    private static long LoadPerSlot(AgentState agent) => agent.Load * 232_792_560L / agent.Profile.Slots;
}
