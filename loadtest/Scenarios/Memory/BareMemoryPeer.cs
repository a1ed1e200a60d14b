using Routing.LoadTest.Actors;
using Routing.LoadTest.Baseline;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>A connection of the bare SignalR hub.</summary>
public sealed class BareMemoryPeer : IMemoryPeer
{
    /// <inheritdoc/>
    public string Name => "bare";

    /// <inheritdoc/>
    public Task<ServerProcess> StartAsync(CancellationToken cancel) =>
        Peers.StartBareAsync(MemorySettings.Same, cancel);

    /// <inheritdoc/>
    public Task<HubConnection> ConnectAsync(Uri server, int i, IHubListener listener, CancellationToken cancel) =>
        HubConnection.OpenAsync(new HubAddress(new Uri(server, $"{BareServer.Path}?name=buyer-{i}")), listener, cancel);
}
