namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>How assigning is measured.</summary>
/// <param name="Queues">Agent queues that the sessions are spread over.</param>
/// <param name="InFlight">Sessions under way at a time: each that ends is followed by the next.</param>
/// <param name="Seconds">How long each trial measures.</param>
/// <param name="WarmUp">How long it runs before, in seconds.</param>
/// <param name="Trials">Trials of each kind, interleaved; medians are reported.</param>
/// <param name="BullMq">Whether each trial runs on BullMQ too.</param>
public sealed record AssignOptions(
    int Queues, int InFlight, double Seconds, double WarmUp, int Trials, bool BullMq = false);
