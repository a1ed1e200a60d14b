namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>What one size of queue gave: medians of the trials.</summary>
/// <param name="Agents">Agents signed on.</param>
/// <param name="NsPerCycle">Nanoseconds for arrive, assign and release.</param>
/// <param name="NsPerDecision">Nanoseconds for one of the cycle's two decisions, on average.</param>
/// <param name="BytesPerCycle">Bytes allocated by a cycle.</param>
/// <param name="TrialsNsPerCycle">Every trial.</param>
public sealed record DecideResult(
    int Agents, double NsPerCycle, double NsPerDecision, double BytesPerCycle, IReadOnlyList<double> TrialsNsPerCycle)
{
    /// <summary>The size's part of the figures.</summary>
    public static DecideResult Of(int agents, DecideFigure figure) => new(
        agents,
        figure.Ns.Median,
        Math.Round(figure.Ns.Median / DecisionCycle.Decisions, 1),
        figure.Bytes,
        figure.TrialsNs);
}
