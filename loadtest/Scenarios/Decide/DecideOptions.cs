namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>How decisions are timed.</summary>
/// <param name="Agents">The queue's sizes, in agents, each timed in every round.</param>
/// <param name="Trials">Rounds; medians are reported.</param>
/// <param name="Seconds">How long each size is timed in each round.</param>
public sealed record DecideOptions(IReadOnlyList<int> Agents, int Trials, double Seconds);
