using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The routing server, with a shop that has one agent with one slot for each buyer.</summary>
/// <param name="name">The name in reports.</param>
/// <param name="durable">Whether the journal is on disk or in memory.</param>
/// <param name="agents">How many agents the shop has.</param>
public sealed class RoutedPeer(string name, bool durable, int agents) : IRelayPeer
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<IPeerServer> StartAsync(CancellationToken cancel) => await Peers.StartHubAsync(
        durable, shop => GeneratedShop.Write(shop, agents, slots: 1), Peers.SameCollector(), cancel);

    /// <inheritdoc/>
    public Task<RelayConnections> ConnectAsync(
        IReadOnlyList<Uri> servers, int pairs, RelayMeter meter, Heartbeat heartbeat, CancellationToken cancel) =>
        new ShopPairs(servers, pairs, meter, heartbeat).ConnectAsync(leaves: false, cancel);
}
