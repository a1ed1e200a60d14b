using System.Collections.Concurrent;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The routing server, with a shop that has one agent with one slot for each buyer.</summary>
/// <param name="name">The name in reports.</param>
/// <param name="durable">Whether the journal is on disk or in memory.</param>
/// <param name="agents">How many agents the shop has.</param>
public sealed class RoutedPeer(string name, bool durable, int agents) : IRelayPeer
{
    private static readonly TimeSpan PlacedWithin = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task<ServerProcess> StartAsync(CancellationToken cancel) =>
        Peers.StartHubAsync(
            durable, shop => GeneratedShop.Write(shop, agents, slots: 1), Peers.SameCollector(), cancel);

    /// <inheritdoc/>
    public async Task<RelayConnections> ConnectAsync(
        Uri server, int pairs, RelayMeter meter, Heartbeat heartbeat, CancellationToken cancel)
    {
        var buyers = Enumerable.Range(0, pairs).Select(i => new RelayBuyer(i, meter)).ToArray();
        var ends = Enumerable.Range(0, pairs).Select(_ => new RelayAgent(meter, numbered: true, buyers)).ToArray();
        var connections = new ConcurrentBag<HubConnection>();
        var sessions = new ConcurrentBag<string>();
        using var api = new ShopApi(server, GeneratedShop.Id);

        await Parallel.ForAsync(0, pairs, cancel, async (i, token) =>
        {
            var staff = await api.SignInAsync(GeneratedShop.Agent(i), GeneratedShop.Password, token);
            var connection = await OpenAsync("/hubs/agent", ends[i], staff.Cookie, null, token);
            object nothingYet = new { desk = 0, sessions = new Dictionary<string, long>() };
            await connection.InvokeAsync("SignOn", [nothingYet], token);
        });
        await Parallel.ForAsync(0, pairs, cancel, async (i, token) =>
        {
            var pass = BuyerToken.Sign(GeneratedShop.Id, GeneratedShop.Secret, $"buyer-{i}", DateTimeOffset.UtcNow);
            var connection = await OpenAsync("/hubs/buyer", buyers[i], null, pass, token);
            var session = await SessionOpening.OpenAsync(connection, GeneratedShop.Queue, token);
            await connection.InvokeAsync("Watch", [session, 0], token);
            buyers[i].Begin(connection, session);
            sessions.Add(session);
        });
        await PlacedAsync(sessions, ends, cancel);
        return new RelayConnections(buyers, ends, [.. connections], heartbeat);

        async Task<HubConnection> OpenAsync(
            string hub, IHubListener listener, string? cookie, string? token, CancellationToken stop)
        {
            var address = new HubAddress(new Uri(server, hub), cookie, token);
            var connection = await HubConnection.OpenAsync(address, listener, stop);
            connections.Add(connection);
            heartbeat.Join(connection);
            return connection;
        }
    }

    private static async Task PlacedAsync(
        ConcurrentBag<string> sessions, RelayAgent[] agents, CancellationToken cancel)
    {
        var deadline = Clock.Now + Clock.Seconds(PlacedWithin.TotalSeconds);
        while (true)
        {
            var placed = agents.SelectMany(agent => agent.Sessions.Keys).ToHashSet();
            var waiting = sessions.Count(session => !placed.Contains(session));
            if (waiting == 0)
            {
                return;
            }

            if (Clock.Now > deadline)
            {
                throw new CannotRunException(
                    $"{waiting} of {sessions.Count} sessions reached no agent within {PlacedWithin.TotalSeconds} s,"
                    + $" with {agents.Length} agents of one slot each signed on.");
            }

            await Task.Delay(20, cancel);
        }
    }
}
