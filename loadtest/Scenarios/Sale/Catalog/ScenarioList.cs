using Routing.LoadTest.Scenarios.Sale.Shapes;

namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>All scenarios by name.</summary>
public static class ScenarioList
{
    /// <summary>In the order in which they are best run.</summary>
    public static IReadOnlyList<IScenario> All { get; } =
    [
        new Steady(), new Midnight(), new SaleDay(), new CouponRush(), new AgentStorm(), new ShiftChange(),
        new Rebalancing(), new SlowClients(), new Abusing(), new Soak(),
    ];

    /// <summary>The names.</summary>
    public static string[] Names { get; } = [.. All.Select(one => one.Name)];

    /// <summary>The scenario of a name; null when there is none.</summary>
    public static IScenario? Find(string name) => All.FirstOrDefault(one => one.Name == name);

    /// <summary>
    /// The arrivals of a scenario: those of the counts that were read, with their highest at --peak times the usual,
    /// else the scenario's own.
    /// </summary>
    public static IShape ArrivalsOf(IScenario scenario, SaleParameters with) => with.Counts.Count > 0
        ? new Curve(with.Counts, with.Seconds, with.Arrivals * with.Peak)
        : scenario.Arrivals(with);
}
