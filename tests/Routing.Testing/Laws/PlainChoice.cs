using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.Policies;

namespace Routing.Testing.Laws;

/// <summary>What the index of free agents answers, once more by sorting all agents every time.</summary>
public static class PlainChoice
{
    public static Choice? First(Ranking ranking, IEnumerable<AgentState> agents, SkillSet need)
    {
        var ranked = Free(agents, need).Order(PlainMatching.Ranked(ranking)).ToList();
        return ranked.Count == 0
            ? null
            : new(ranked.Count, ranked[0].Profile, ranked.ElementAtOrDefault(1)?.Profile);
    }

    public static Choice? Nearest(Ranking ranking, IEnumerable<AgentState> agents, AgentState away, SkillSet need)
    {
        var near = Free(agents, need).Where(agent => agent.Id != away.Id)
            .OrderBy(agent => Distance.Between(away.Profile.Seat, agent.Profile.Seat))
            .ThenBy(agent => agent, PlainMatching.Ranked(ranking)).ToList();
        return near.Count == 0
            ? null
            : new(
                near.Count,
                near[0].Profile,
                near.ElementAtOrDefault(1)?.Profile,
                Distance.Between(away.Profile.Seat, near[0].Profile.Seat));
    }

    public static Serving Serving(IEnumerable<AgentState> agents, SkillSet need)
    {
        var serving = agents.Where(agent => agent is { Presence: Presence.Online, OnShift: true })
            .Where(agent => need.Skills.All(agent.Profile.Skills.Skills.Contains)).ToList();
        return new(serving.Count, serving.Sum(agent => agent.Profile.Slots));
    }

    private static IEnumerable<AgentState> Free(IEnumerable<AgentState> agents, SkillSet need) =>
        agents.Where(agent =>
            agent is { Presence: Presence.Online, OnShift: true }
            && agent.Chats.Length < agent.MaxChats
            && agent.Load + 100 <= agent.Profile.Slots * 100
            && need.Skills.All(agent.Profile.Skills.Skills.Contains));
}
