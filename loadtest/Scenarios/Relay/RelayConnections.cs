using Routing.LoadTest.Actors;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The connected ends of one trial.</summary>
public sealed class RelayConnections(
    IReadOnlyList<RelayBuyer> buyers,
    IReadOnlyList<RelayAgent> agents,
    IReadOnlyList<HubConnection> connections,
    Heartbeat heartbeat)
    : IAsyncDisposable
{
    /// <summary>The sending ends; the index is the sender's number in the ledger.</summary>
    public IReadOnlyList<RelayBuyer> Buyers => buyers;

    /// <summary>The receiving ends.</summary>
    public IReadOnlyList<RelayAgent> Agents => agents;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var buyer in buyers)
        {
            buyer.Leave();
        }

        foreach (var agent in agents)
        {
            agent.Leave();
        }

        foreach (var connection in connections)
        {
            heartbeat.Leave(connection);
            await connection.DisposeAsync();
        }
    }
}
