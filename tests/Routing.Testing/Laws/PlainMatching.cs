using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

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
         where chat.Phase == ChatPhase.WithAgent
            && (chat.Cover == CoverCause.Handover || (chat.Cover is not null && chat.RoundSince is not null))
         orderby chat.RoundSince is null, chat.RoundSince, chat.Session
         let away = state.Agents[chat.Agent!.Value]
         let near = Free(state, chat).Where(agent => agent.Id != away.Id)
             .OrderBy(agent => Distance.Between(away.Profile.Seat, agent.Profile.Seat))
             .ThenBy(agent => agent, Ranked(state.Ranking)).ToList()
         where near.Count > 0
         select ((SessionId, AgentId, Reason)?)(chat.Session, near[0].Id, new Reason(
             AssignmentRule.NearestCover,
             near.Count,
             near[0].Load,
             near.ElementAtOrDefault(1)?.Id,
             near.ElementAtOrDefault(1)?.Load,
             Distance.Between(away.Profile.Seat, near[0].Profile.Seat),
             away.Profile.Ref,
             IsLate: !away.Presence.IsAbsent())))
        .FirstOrDefault();

    /// <summary>The next waiting session to assign and to whom; null when nobody can be served.</summary>
    public static (SessionId Session, AgentId Agent, Reason Reason)? NextAssignment(QueueState state) =>
        (from chat in state.Chats.Values
         where chat.Phase == ChatPhase.Waiting
         orderby chat.Enqueueing.VirtualStart, chat.Arrival
         let ranked = Free(state, chat).Order(Ranked(state.Ranking)).ToList()
         where ranked.Count > 0
         select ((SessionId, AgentId, Reason)?)(chat.Session, ranked[0].Id, new Reason(
             Enum.Parse<AssignmentRule>($"{state.Ranking}"),
             ranked.Count,
             ranked[0].Load,
             ranked.ElementAtOrDefault(1)?.Id,
             ranked.ElementAtOrDefault(1)?.Load)))
        .FirstOrDefault();

    private static IEnumerable<AgentState> Free(QueueState state, ChatState chat) =>
        state.Agents.Values.Where(agent =>
            agent.Presence == Presence.Online
            && agent.OnShift
            && agent.Offer is null
            && agent.Chats.Length < agent.MaxChats
            && agent.Load + 100 <= agent.Profile.Slots * 100
            && chat.Enqueueing.Skills.Skills.All(need => agent.Profile.Skills.Skills.Contains(need)));

    /// <summary>The order of a ranking, compared part by part.</summary>
    public static IComparer<AgentState> Ranked(Ranking ranking) => Comparer<AgentState>.Create((a, b) =>
        Places(ranking, a).Zip(Places(ranking, b), (x, y) => x.CompareTo(y))
            .Append(a.Profile.Seat.CompareTo(b.Profile.Seat))
            .Append(a.Id.CompareTo(b.Id))
            .FirstOrDefault(difference => difference != 0));

    private static IEnumerable<long> Places(Ranking ranking, AgentState agent) => ranking switch
    {
        Ranking.LeastLoaded => [LoadPerSlot(agent), agent.BusyAt.UnixMs],
        Ranking.LongestIdle => [agent.BusyAt.UnixMs, LoadPerSlot(agent)],
        Ranking.RoundRobin => [agent.LastAssignment, agent.BusyAt.UnixMs],
        Ranking.Weighted => [agent.Pass, agent.BusyAt.UnixMs],
        _ => throw new ArgumentOutOfRangeException(nameof(ranking), ranking, "no plain order"),
    };

    // Kept exact by a multiple of every allowed number of slots.
    private static long LoadPerSlot(AgentState agent) => agent.Load * 232_792_560L / agent.Profile.Slots;
}
