using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>What all dialogues of a replay share: the servers, the agents at their consoles, and the figures.</summary>
public sealed class ReplayStage(IReadOnlyList<Uri> servers, ReplayOptions options) : IAsyncDisposable
{
    private readonly ReplayPlaces _places = new(servers, options.Shop);
    private readonly List<AgentActor> _agents = [];
    private long _gaps;
    private long _doubles;
    private long _resent;
    private long _reconnects;

    /// <summary>How it is played.</summary>
    public ReplayOptions Options => options;

    /// <summary>Which agent has which chat.</summary>
    public ChatBoard Board { get; } = new();

    /// <summary>What keeps everybody connected.</summary>
    public Heartbeat Heartbeat { get; } = new();

    /// <summary>How far it is.</summary>
    public ReplayProgress Progress { get; } = new(options.Patience);

    /// <summary>How many agents take part.</summary>
    public int Agents => _agents.Count;

    /// <summary>
    /// What clients met on the way: gaps, doubles, messages sent again and reconnects, each mended by the client.
    /// </summary>
    public (long Gaps, long Doubles, long Resent, long Reconnects) Troubles => (
        _gaps + _agents.Sum(agent => agent.Gaps),
        _doubles + _agents.Sum(agent => agent.Doubles),
        _resent + _agents.Sum(agent => agent.Resent),
        _reconnects + _agents.Sum(agent => agent.Reconnects));

    /// <summary>Signs every agent of the shop in and on.</summary>
    /// <exception cref="CannotRunException">The server cannot be reached, or does not let the agents in.</exception>
    public async Task EnterAgentsAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var id in await ColleaguesAsync(cancel))
            {
                var place = _places.NextOfAgents();
                var staff = await place.Api.SignInAsync(id, options.Password, cancel);
                var agent = new AgentActor(place.Server, staff, Board, Heartbeat);
                _agents.Add(agent);
                await agent.ConnectAsync(cancel);
                await ComeOnlineAsync(agent, cancel);
            }
        }
        catch (Exception error) when (ActorFailure.Is(error))
        {
            throw new CannotRunException($"The agents cannot take their places: {error.Message}", error);
        }
    }

    /// <summary>Where the next buyer goes.</summary>
    public ReplayPlace NextBuyersPlace() => _places.NextOfBuyers();

    /// <summary>Adds what a buyer met to the figures.</summary>
    public void Count(BuyerActor buyer)
    {
        Interlocked.Add(ref _gaps, buyer.Gaps);
        Interlocked.Add(ref _doubles, buyer.Doubles);
        Interlocked.Add(ref _resent, buyer.Resent);
        Interlocked.Add(ref _reconnects, buyer.Reconnects);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var agent in _agents)
        {
            await agent.DisposeAsync();
        }

        await Heartbeat.DisposeAsync();
        _places.Dispose();
    }

    private async Task<IEnumerable<string>> ColleaguesAsync(CancellationToken cancel)
    {
        var api = _places.Any.Api;
        var first = await api.SignInAsync(options.Agent, options.Password, cancel);
        var colleagues = await api.ColleaguesAsync(first, cancel);
        return colleagues.Prepend(first.Agent).Distinct();
    }

    private static async Task ComeOnlineAsync(AgentActor agent, CancellationToken cancel)
    {
        try
        {
            await agent.SetPresenceAsync("Online", cancel);
        }
        catch (HubRefusedException)
        {
            // Who may not be Online now, such as after his shift, stays as he is; the others take the chats.
        }
    }
}
