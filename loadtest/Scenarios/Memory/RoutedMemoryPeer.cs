using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>A buyer of the routing server who has opened a session, watches it and waits.</summary>
public sealed class RoutedMemoryPeer : IMemoryPeer
{
    /// <inheritdoc/>
    public string Name => "routed";

    /// <inheritdoc/>
    public Task<ServerProcess> StartAsync(CancellationToken cancel) => Peers.StartHubAsync(
        durable: true, shop => GeneratedShop.Write(shop, agents: 1, slots: 1), MemorySettings.Same, cancel);

    /// <inheritdoc/>
    public async Task<HubConnection> ConnectAsync(Uri server, int i, IHubListener listener, CancellationToken cancel)
    {
        var token = BuyerToken.Sign(GeneratedShop.Id, GeneratedShop.Secret, $"buyer-{i}", DateTimeOffset.UtcNow);
        var connection = await HubConnection.OpenAsync(
            new HubAddress(new Uri(server, "/hubs/buyer"), Token: token), listener, cancel);
        var session = await SessionOpening.OpenAsync(connection, GeneratedShop.Queue, cancel);
        await connection.InvokeAsync("Watch", [session, 0], cancel);
        return connection;
    }
}
