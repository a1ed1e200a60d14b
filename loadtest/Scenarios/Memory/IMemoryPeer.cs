using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>A kind of server that holds idle connections.</summary>
public interface IMemoryPeer
{
    /// <summary>Its name in reports.</summary>
    string Name { get; }

    /// <summary>Starts a fresh server.</summary>
    Task<ServerProcess> StartAsync(CancellationToken cancel);

    /// <summary>Connects idle client number i.</summary>
    Task<HubConnection> ConnectAsync(Uri server, int i, IHubListener listener, CancellationToken cancel);
}
