namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>How recorded dialogues are replayed.</summary>
/// <param name="Copies">How many times each dialogue is played, all at once.</param>
/// <param name="Speed">How fast people type: 1 as people do, 10 ten times faster, 0 without pauses.</param>
/// <param name="Shop">The shop played in.</param>
/// <param name="Queue">The queue the buyers ask in.</param>
/// <param name="Agent">An agent who can sign in; his colleagues take part too.</param>
/// <param name="Password">The password of every agent.</param>
/// <param name="Patience">How long nothing at all may happen before the run gives up.</param>
public sealed record ReplayOptions(
    int Copies, double Speed, string Shop, string Queue, string Agent, string Password, TimeSpan Patience);
