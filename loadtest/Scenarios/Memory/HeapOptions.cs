namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>How sessions are weighed.</summary>
/// <param name="Sessions">Sessions that are opened between two readings.</param>
/// <param name="Trials">Trials; medians are reported.</param>
public sealed record HeapOptions(int Sessions, int Trials);
