using Routing.LoadTest.Actors;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The connected ends of one trial.</summary>
/// <param name="buyers">The sending ends.</param>
/// <param name="agents">The receiving ends.</param>
/// <param name="connections">The connections of both.</param>
/// <param name="heartbeat">What keeps them connected.</param>
/// <param name="farewell">What is done before the connections end; it does not throw.</param>
public sealed class RelayConnections(
    IReadOnlyList<RelayBuyer> buyers,
    IReadOnlyList<RelayAgent> agents,
    IReadOnlyCollection<HubConnection> connections,
    Heartbeat heartbeat,
    Func<Task>? farewell = null)
    : IAsyncDisposable
{
    /// <summary>The sending ends; the index is the sender's number in the ledger.</summary>
    public IReadOnlyList<RelayBuyer> Buyers => buyers;

    /// <summary>The receiving ends.</summary>
    public IReadOnlyList<RelayAgent> Agents => agents;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (farewell is not null)
        {
            await farewell();
        }

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
