using System.Collections.Concurrent;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Baseline;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The bare SignalR hub.</summary>
public sealed class BarePeer : IRelayPeer
{
    /// <inheritdoc/>
    public string Name => "bare";

    /// <inheritdoc/>
    public async Task<IPeerServer> StartAsync(CancellationToken cancel) =>
        await Peers.StartBareAsync(Peers.SameCollector(), cancel);

    /// <inheritdoc/>
    public async Task<RelayConnections> ConnectAsync(
        IReadOnlyList<Uri> servers, int pairs, RelayMeter meter, Heartbeat heartbeat, CancellationToken cancel)
    {
        var buyers = Enumerable.Range(0, pairs).Select(i => new RelayBuyer(i, meter)).ToArray();
        var agents = Enumerable.Range(0, pairs).Select(_ => new RelayAgent(meter, numbered: false, buyers)).ToArray();
        var connections = new ConcurrentBag<HubConnection>();
        await Parallel.ForAsync(0, pairs, cancel, async (i, token) =>
        {
            connections.Add(await OpenAsync($"agent-{i}", agents[i], token));
            var connection = await OpenAsync($"buyer-{i}", buyers[i], token);
            connections.Add(connection);
            buyers[i].Begin(connection, $"agent-{i}");
        });
        return new RelayConnections(buyers, agents, [.. connections], heartbeat);

        async Task<HubConnection> OpenAsync(string name, IHubListener listener, CancellationToken token)
        {
            var address = new HubAddress(new Uri(servers[0], $"{BareServer.Path}?name={name}"));
            var connection = await HubConnection.OpenAsync(address, listener, token);
            heartbeat.Join(connection);
            return connection;
        }
    }
}
