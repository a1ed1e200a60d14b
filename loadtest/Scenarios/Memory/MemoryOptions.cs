namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>How memory is measured.</summary>
/// <param name="Connections">Idle buyers that are added between the two readings.</param>
/// <param name="Trials">Trials of each peer, interleaved; medians are reported.</param>
/// <param name="Peers">The peers to compare.</param>
public sealed record MemoryOptions(int Connections, int Trials, IReadOnlyList<string> Peers);
