namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>A recorded dialogue.</summary>
/// <param name="Id">Its id in the recording.</param>
/// <param name="Turns">What was said, in order; at least one turn.</param>
public sealed record Recording(string Id, IReadOnlyList<Turn> Turns);
