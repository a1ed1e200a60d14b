using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.Testing.Laws;

/// <summary>
/// What the rankings count, once more from the events alone: the assignments of the queue and of each agent, and the
/// passes of stride scheduling.
/// </summary>
public static class PlainCounts
{
    /// <summary>Where the state says otherwise than its events.</summary>
    public static IEnumerable<string> Broken(QueueState state, IEnumerable<QueueEvent> events)
    {
        var last = new Dictionary<AgentId, long>();
        var passes = new Dictionary<AgentId, long>();
        var (assignments, present) = (0L, 0L);
        var at = QueueState.Initial(state.Id);
        foreach (var @event in events)
        {
            if (Given(@event) is { } given)
            {
                last[given.Agent] = ++assignments;
                var pass = passes.GetValueOrDefault(given.Agent);
                present = given.Rule == AssignmentRule.Weighted ? Math.Max(present, pass) : present;
                passes[given.Agent] = pass + (1_000_000_000 / at.Agents[given.Agent].Profile.Weight);
            }

            var begins = at.Ranking != Ranking.Weighted
                && @event is QueueEvent.Configured { Settings.Ranking: Ranking.Weighted };
            foreach (var agent in begins ? at.Agents.Keys : [])
            {
                passes[agent] = present;
            }

            var serving = Serving(at);
            at = QueueEvolution.Evolve(at, @event);
            foreach (var back in Serving(at).Except(serving))
            {
                passes[back] = Math.Max(passes.GetValueOrDefault(back), present);
            }

            // Whoever was moved here counts what he took along like what he is given.
            foreach (var agent in TookAlong(@event))
            {
                last[agent.Id] = ++assignments;
                passes[agent.Id] = passes.GetValueOrDefault(agent.Id) + (1_000_000_000 / agent.Weight);
            }
        }

        if ((state.Assignments, state.Pass) != (assignments, present))
        {
            yield return $"{state.Id} counts {(state.Assignments, state.Pass)}, not {(assignments, present)}";
        }

        foreach (var sentence in Broken(state, last, passes))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> Broken(
        QueueState state, Dictionary<AgentId, long> last, Dictionary<AgentId, long> passes) =>
        from agent in state.Agents.Values
        let plain = (last.GetValueOrDefault(agent.Id), passes.GetValueOrDefault(agent.Id))
        where (agent.LastAssignment, agent.Pass) != plain
        select $"{agent.Id} counts {(agent.LastAssignment, agent.Pass)}, not {plain}";

    private static (AgentId Agent, AssignmentRule Rule)? Given(QueueEvent @event) => @event switch
    {
        QueueEvent.Assigned e => (e.Agent.Id, e.Reason.Rule),
        QueueEvent.Covered e => (e.Agent.Id, e.Reason.Rule),
        _ => null,
    };

    private static IEnumerable<AgentProfile> TookAlong(QueueEvent @event) =>
        @event is QueueEvent.AgentMovedIn { Agent: var agent } ? agent.Chats.Select(_ => agent.Profile) : [];

    private static HashSet<AgentId> Serving(QueueState state) =>
    [
        .. from agent in state.Agents.Values
           where agent is { Presence: Presence.Online, OnShift: true }
           select agent.Id,
    ];
}
