using Routing.Core.Policies;
using Routing.Core.Versions;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// The free agents of a queue in its ranking's order, by the needs they cover and by where they sit, and how many
/// agents get chats at all. Every version stays readable; see <see cref="Versioned{TBody, TChange}"/>.
/// </summary>
public sealed class FreeAgents : Versioned<FreeIndex, AgentChange>
{
    /// <summary>The first version: whoever is free among these agents.</summary>
    public FreeAgents(Ranking ranking, params IEnumerable<AgentState> agents)
        : this(new FreeIndex(Rankings.Of(ranking)))
    {
        foreach (var agent in agents)
        {
            Body.Make(new(null, agent));
        }
    }

    private FreeAgents(FreeIndex body)
        : base(body)
    {
    }

    public IRanking Ranking => Body.Ranking;

    public int Count => Body.Count;

    public bool IsEmpty => Body.Count == 0;

    /// <summary>The places of all free agents, in ranking order.</summary>
    public IReadOnlyList<RankKey> Keys => [.. Body.Keys.Order()];

    public bool HaveAnyFor(SkillSet need) => Body.HaveAnyFor(need);

    /// <summary>The first and second of those who cover a need; null when nobody does.</summary>
    public Choice? Choose(SkillSet need) => Body.Choose(need);

    /// <summary>The nearest two to an agent's seat among the others who cover a need; null when nobody does.</summary>
    /// <param name="away">The agent who does not answer, as the queue has him now.</param>
    public Choice? Nearest(AgentState away, SkillSet need) => Body.Nearest(away, need);

    /// <summary>How many agents who cover a need get chats at all, whatever their load.</summary>
    public int ServingAgents(SkillSet need) => Body.Serving(need).Agents;

    /// <summary>The slots of the agents who cover a need and get chats at all, whatever their load.</summary>
    public int ServingSlots(SkillSet need) => Body.Serving(need).Slots;

    /// <summary>The version in which an agent is as he is now.</summary>
    /// <param name="before">The agent as this version has him; null for a new one.</param>
    public FreeAgents With(AgentState? before, AgentState after) =>
        before is not null && Body.AreAlike(before, after) ? this : Changed(new(before, after));

    /// <summary>The version without an agent.</summary>
    /// <param name="before">The agent as this version has him.</param>
    public FreeAgents Without(AgentState before) => Changed(new(before, null));

    private protected override AgentChange Make(FreeIndex body, AgentChange change)
    {
        body.Make(change);
        return change.TakenBack;
    }

    private FreeAgents Changed(AgentChange change)
    {
        var index = Body;
        return Handed(new FreeAgents(index), Make(index, change));
    }
}
