using System.Collections.Frozen;
using Routing.Core.Policies;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>The rankings by name. A new one is its own file, its name and rule, and a line here.</summary>
public static class Rankings
{
    private static readonly FrozenDictionary<Ranking, IRanking> ByName =
        new IRanking[] { new LeastLoaded(), new LongestIdle(), new RoundRobin(), new Weighted() }
            .ToFrozenDictionary(ranking => ranking.Name);

    private static readonly FrozenSet<AssignmentRule> Rules =
        ByName.Values.Select(ranking => ranking.Rule).ToFrozenSet();

    /// <exception cref="KeyNotFoundException">No ranking has that name.</exception>
    public static IRanking Of(Ranking name) => ByName[name];

    /// <summary>Whether an assignment by that rule went to the first of a ranking.</summary>
    public static bool IsRanked(this AssignmentRule rule) => Rules.Contains(rule);
}
