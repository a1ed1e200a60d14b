namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>What one trial gave, in bytes of live heap per session.</summary>
/// <param name="Active">In memory: opened, with an agent, welcomed, a message each way, no page of it open.</param>
/// <param name="Passivated">The same after its actor has left memory: what its queue and the engine keep.</param>
/// <param name="Closed">What is left once it is closed and its actor has left memory again.</param>
public sealed record HeapFigures(double Active, double Passivated, double Closed)
{
    /// <summary>What the actor itself takes while it is in memory.</summary>
    public double Actor => Math.Round(Active - Passivated, 1);

    /// <summary>What its queue keeps of a session that is open.</summary>
    public double InQueue => Math.Round(Passivated - Closed, 1);
}
