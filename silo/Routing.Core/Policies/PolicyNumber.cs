namespace Routing.Core.Policies;

/// <summary>One number of the policy, with all that is to be said about it.</summary>
/// <param name="Name">As the shop file writes it.</param>
/// <param name="Meaning">What it does and what more or less of it costs: one or two sentences.</param>
/// <param name="Unit">What it counts, such as seconds.</param>
/// <param name="Least">The lowest value it may have.</param>
/// <param name="Most">The highest value it may have.</param>
/// <param name="Get">Its value in a policy.</param>
/// <param name="Set">The same policy with another value.</param>
public sealed record PolicyNumber(
    string Name,
    string Meaning,
    string Unit,
    int Least,
    int Most,
    Func<RoutingPolicy, int> Get,
    Func<RoutingPolicy, int, RoutingPolicy> Set)
{
    /// <summary>Its value where a shop says nothing.</summary>
    public int Default => Get(RoutingPolicy.Default);
}
