namespace Routing.LoadTest.Scenarios.Reports;

/// <summary>How the rebuilding of reports is measured.</summary>
/// <param name="Days">Days that the journal holds.</param>
/// <param name="Sessions">Sessions of each day, all in one queue.</param>
/// <param name="Agents">Agents who serve them.</param>
/// <param name="Rounds">Rounds of each session.</param>
public sealed record ReportsOptions(int Days, int Sessions, int Agents, int Rounds);
