namespace Routing.LoadTest.Scenarios.Sessions;

/// <summary>How the cost per message is measured.</summary>
/// <param name="Sessions">Sessions that are open in the end.</param>
/// <param name="Connected">Of them those whose pages are connected, and that are open from the beginning.</param>
/// <param name="InFlight">Messages under way at a time.</param>
/// <param name="Seconds">How long each trial measures.</param>
/// <param name="Trials">Trials with each number of sessions; medians are reported.</param>
public sealed record SessionsOptions(int Sessions, int Connected, int InFlight, double Seconds, int Trials);
