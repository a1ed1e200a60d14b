using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>Hubs that run already, one or several before one cluster, and serve a shop made by <c>shop</c>.</summary>
/// <param name="hubs">Their addresses.</param>
/// <param name="agents">How many agents the shop must have.</param>
public sealed class ClusterPeer(IReadOnlyList<Uri> hubs, int agents) : IRelayPeer
{
    /// <summary>Its name in reports and on the command line.</summary>
    public const string Called = "cluster";

    /// <inheritdoc/>
    public string Name => Called;

    /// <inheritdoc/>
    public async Task<IPeerServer> StartAsync(CancellationToken cancel)
    {
        var servers = await RunningServers.AwaitAsync(hubs, RunningServers.Patience, cancel);
        foreach (var hub in hubs)
        {
            await ShopCheck.RequireAsync(hub, agents, cancel);
        }

        return servers;
    }

    /// <inheritdoc/>
    public Task<RelayConnections> ConnectAsync(
        IReadOnlyList<Uri> servers, int pairs, RelayMeter meter, Heartbeat heartbeat, CancellationToken cancel) =>
        new ShopPairs(servers, pairs, meter, heartbeat).ConnectAsync(leaves: true, cancel);
}
