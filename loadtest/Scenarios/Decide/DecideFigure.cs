using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>What one task took.</summary>
/// <param name="Name">The task.</param>
/// <param name="Ns">Nanoseconds each time: the median of the trials and their quartiles.</param>
/// <param name="Bytes">Bytes allocated each time; the median.</param>
/// <param name="TrialsNs">Every trial.</param>
public sealed record DecideFigure(string Name, Quartiles Ns, double Bytes, IReadOnlyList<double> TrialsNs);
