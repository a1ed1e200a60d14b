using Routing.LoadTest.Scenarios.Sale.Playing;

namespace Routing.LoadTest.Scenarios.Sale.Joining;

/// <summary>What a process that joins is to play.</summary>
/// <param name="Part">Its number.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="With">Its share of the parameters.</param>
/// <param name="Shop">Its shop.</param>
/// <param name="Servers">Where the server is.</param>
/// <param name="Leaves">Whether the server goes on: sessions are closed and agents go offline at the end.</param>
public sealed record PartPlan(
    int Part, string Scenario, SaleParameters With, ShopPlan Shop, IReadOnlyList<Uri> Servers, bool Leaves);

/// <summary>A shop as it is sent.</summary>
public sealed record ShopPlan(
    string Id, string Secret, IReadOnlyList<string> Queues, IReadOnlyList<AgentPlan> Agents, int Slots)
{
    /// <summary>Of a shop.</summary>
    public static ShopPlan Of(SaleShop shop) => new(
        shop.Id, shop.Secret, shop.Queues, [.. shop.Agents.Select(one => new AgentPlan(one.Agent, one.Queue))],
        shop.Slots);

    /// <summary>The shop again.</summary>
    public SaleShop ToShop() => new(Id, Secret, Queues, [.. Agents.Select(one => (one.Agent, one.Queue))], Slots);
}

/// <summary>An agent and where he works.</summary>
public sealed record AgentPlan(string Agent, int Queue);

/// <summary>When measuring begins.</summary>
/// <param name="InSeconds">So long from the sending of this on; clocks need not agree.</param>
public sealed record PartBeginning(double InSeconds);
