using System.Collections.Concurrent;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// Connects the pairs of one trial to the generated shop: as many agents as buyers, one slot each. Buyers are new ones
/// whom the server names itself, so that a server which has had runs before knows no session of theirs.
/// </summary>
/// <param name="hubs">The server, or the hubs of a cluster.</param>
/// <param name="pairs">How many.</param>
/// <param name="meter">What they record into.</param>
/// <param name="heartbeat">What keeps them connected.</param>
public sealed class ShopPairs(IReadOnlyList<Uri> hubs, int pairs, RelayMeter meter, Heartbeat heartbeat)
{
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(10);

    private readonly HubSpread _spread = new(hubs.Count);
    private readonly RelayBuyer[] _buyers = [.. Enumerable.Range(0, pairs).Select(i => new RelayBuyer(i, meter))];
    private readonly RelayConsole?[] _consoles = new RelayConsole?[pairs];
    private readonly ConcurrentDictionary<int, string> _sessions = new();
    private readonly ConcurrentBag<HubConnection> _connections = [];

    /// <summary>Signs the agents on, opens the sessions, and waits until every session has its agent.</summary>
    /// <param name="leaves">Whether sessions are closed and agents go offline at the end, for the next run.</param>
    /// <param name="cancel">Ends the connecting.</param>
    /// <exception cref="CannotRunException">Sessions reached no agent, or one at their own hub.</exception>
    public async Task<RelayConnections> ConnectAsync(bool leaves, CancellationToken cancel)
    {
        var ends = Enumerable.Range(0, pairs).Select(_ => new RelayAgent(meter, numbered: true, _buyers)).ToArray();
        var all = new RelayConnections(_buyers, ends, _connections, heartbeat, leaves ? LeaveAsync : null);
        var apis = hubs.Select(hub => new ShopApi(hub, GeneratedShop.Id)).ToArray();
        try
        {
            await Parallel.ForAsync(0, pairs, cancel, async (i, token) => await SignOnAsync(apis, ends[i], i, token));
            await OpenSessionsAsync(apis, cancel);
            return all;
        }
        catch
        {
            await all.DisposeAsync();
            throw;
        }
        finally
        {
            Array.ForEach(apis, api => api.Dispose());
        }
    }

    // One hub's buyers after the other's. Only the agents who shall have them are free then, those of the hub after:
    // the ones before have their chat, the ones behind are not online yet.
    private async Task OpenSessionsAsync(ShopApi[] apis, CancellationToken cancel)
    {
        var placing = new SessionPlacing(_consoles, _sessions);
        for (var hub = 0; hub < hubs.Count; hub++)
        {
            var group = _spread.PairsOf(hub, pairs).ToArray();
            if (hubs.Count > 1)
            {
                await Parallel.ForEachAsync(
                    group, cancel, async (i, token) => await _consoles[i]!.BeAsync("Online", token));
            }

            await Parallel.ForEachAsync(group, cancel, async (i, token) => await OpenAsync(apis, i, token));
            await placing.AwaitAsync(cancel);
        }

        placing.Require((buyer, agent) => hubs.Count == 1 || _spread.OfBuyer(buyer) != _spread.OfAgent(agent));
    }

    private async Task SignOnAsync(ShopApi[] apis, RelayAgent end, int i, CancellationToken cancel)
    {
        var hub = _spread.OfAgent(i);
        var staff = await apis[hub].SignInAsync(GeneratedShop.Agent(i), GeneratedShop.Password, cancel);
        var connection = await ConnectAsync(new HubAddress(At(hub, "/hubs/agent"), Cookie: staff.Cookie), end, cancel);
        _consoles[i] = new RelayConsole(end, connection);
        object nothingYet = new { desk = 0, sessions = new Dictionary<string, long>() };
        await connection.InvokeAsync("SignOn", [nothingYet], cancel);
        if (hubs.Count > 1)
        {
            await _consoles[i]!.BeAsync("Offline", cancel);
        }
    }

    private async Task OpenAsync(ShopApi[] apis, int i, CancellationToken cancel)
    {
        var hub = _spread.OfBuyer(i);
        var pass = await apis[hub].NewBuyerAsync($"Buyer {i}", cancel);
        var connection = await ConnectAsync(
            new HubAddress(At(hub, "/hubs/buyer"), Token: pass.Token), _buyers[i], cancel);
        var session = await SessionOpening.OpenAsync(connection, GeneratedShop.Queue, cancel);
        _buyers[i].Begin(connection, session);
        _sessions[i] = session;
        await connection.InvokeAsync("Watch", [session, 0], cancel);
    }

    private async Task<HubConnection> ConnectAsync(HubAddress address, IHubListener listener, CancellationToken cancel)
    {
        var connection = await HubConnection.OpenAsync(address, listener, cancel);
        _connections.Add(connection);
        heartbeat.Join(connection);
        return connection;
    }

    private Uri At(int hub, string path) => new(hubs[hub], path);

    private async Task LeaveAsync()
    {
        using var deadline = new CancellationTokenSource(LeaveWithin);
        await Parallel.ForEachAsync(_sessions, async (one, _) =>
            await TryAsync(() => _buyers[one.Key].Connection.InvokeAsync("Close", [one.Value], deadline.Token)));
        await Parallel.ForEachAsync(_consoles.OfType<RelayConsole>(), async (console, _) =>
            await TryAsync(() => console.BeAsync("Offline", deadline.Token)));
    }

    private static async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception error) when (ActorFailure.Is(error) || error is OperationCanceledException)
        {
            // What stays open because a connection has broken, the next run closes when it finds it on a desk.
        }
    }
}
