using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>A kind of server to relay through.</summary>
public interface IRelayPeer
{
    /// <summary>Its name in reports.</summary>
    string Name { get; }

    /// <summary>Starts a fresh server, or takes the one that runs already.</summary>
    Task<IPeerServer> StartAsync(CancellationToken cancel);

    /// <summary>Connects pairs: buyer i's messages will reach some agent's connection.</summary>
    /// <param name="servers">Where: one address, or one for each hub of a cluster.</param>
    /// <param name="pairs">How many.</param>
    /// <param name="meter">What they record into.</param>
    /// <param name="heartbeat">What keeps them connected.</param>
    /// <param name="cancel">Ends the connecting.</param>
    Task<RelayConnections> ConnectAsync(
        IReadOnlyList<Uri> servers, int pairs, RelayMeter meter, Heartbeat heartbeat, CancellationToken cancel);
}
