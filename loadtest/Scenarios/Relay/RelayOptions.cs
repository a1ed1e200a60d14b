namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>What a relay run does.</summary>
/// <param name="Rate">Messages offered per second, open-loop; null in a closed run.</param>
/// <param name="Closed">Messages kept in flight over all pairs together; null in an open-loop run.</param>
/// <param name="Pairs">Buyers, each with an agent's connection that receives its messages.</param>
/// <param name="Seconds">How long each trial is measured.</param>
/// <param name="WarmUpSeconds">
/// How long each trial runs before it is measured; those messages only count as lost or not.
/// </param>
/// <param name="Trials">Trials of each peer, interleaved.</param>
/// <param name="Seed">The seed of the arrivals; trial n uses seed + n, the same for every peer.</param>
/// <param name="Peers">The peers to compare, in the order of each round.</param>
/// <param name="Urls">The hubs of the cluster that runs already; empty when there is none.</param>
public sealed record RelayOptions(
    double? Rate,
    int? Closed,
    int Pairs,
    double Seconds,
    double WarmUpSeconds,
    int Trials,
    int Seed,
    IReadOnlyList<string> Peers,
    IReadOnlyList<Uri> Urls);
