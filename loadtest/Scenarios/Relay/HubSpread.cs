namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// Which hub of a list each end of a pair connects to: buyers round robin, and each buyer's agent to the hub after his,
/// so that with several hubs every message goes from one to another.
/// </summary>
/// <param name="hubs">How many hubs there are, at least one.</param>
public sealed class HubSpread(int hubs)
{
    /// <summary>The index of the hub that the buyer of a pair connects to.</summary>
    public int OfBuyer(int pair) => pair % hubs;

    /// <summary>The index of the hub that the agent of a pair connects to.</summary>
    public int OfAgent(int pair) => (pair + 1) % hubs;

    /// <summary>The pairs whose buyers are at one hub; their agents are together at another.</summary>
    public IEnumerable<int> PairsOf(int hub, int pairs) =>
        Enumerable.Range(0, pairs).Where(pair => OfBuyer(pair) == hub);
}
