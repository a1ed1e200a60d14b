using System.Collections.Concurrent;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Catalog;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>Who takes part in one process's part of a run.</summary>
/// <param name="stage">What they share.</param>
public sealed class Cast(SaleStage stage) : IAsyncDisposable
{
    private const int AtOnce = 32;

    private readonly ConcurrentQueue<BuyerLife> _buyers = new();
    private readonly List<AgentLife> _agents = [];
    private readonly List<AgentLife> _reserve = [];
    private LeadActor? _lead;
    private StaffCookie? _leadStaff;

    /// <summary>The agents of the beginning.</summary>
    public IReadOnlyList<AgentLife> Agents => _agents;

    /// <summary>Agents who sign on at a shift change.</summary>
    public IReadOnlyList<AgentLife> Reserve => _reserve;

    /// <summary>Buyers who were there before the run.</summary>
    public IReadOnlyList<BuyerLife> Present { get; private set; } = [];

    /// <summary>All buyers there were.</summary>
    public IEnumerable<BuyerLife> Buyers => _buyers;

    /// <summary>The lead.</summary>
    public LeadActor Lead => _lead ?? throw new InvalidOperationException("The lead is not signed in yet.");

    /// <summary>The lead's cookie.</summary>
    public StaffCookie LeadStaff => _leadStaff ?? throw new InvalidOperationException("The lead is not signed in yet.");

    /// <summary>How many agents a scenario needs beyond those of its parameters.</summary>
    public static int ReserveFor(IScenario scenario, SaleParameters with) => scenario.Happenings(with)
        .OfType<Happening.ShiftChange>().Sum(change => (int)Math.Round(with.Agents * change.Share));

    /// <summary>Signs the staff on.</summary>
    /// <exception cref="CannotRunException">The shop has too few agents.</exception>
    public async Task SignOnAsync(int reserve)
    {
        if (stage.Shop.Agents.Count < stage.With.Agents + reserve)
        {
            throw new CannotRunException(
                $"The shop {stage.Shop.Id} has {stage.Shop.Agents.Count} agents; {stage.With.Agents + reserve} are"
                + $" needed. Write it with `loadtest shop --sale --agents {stage.With.Agents + reserve}`.");
        }

        using var api = new ShopApi(stage.Servers[0], stage.Shop.Id);
        _leadStaff = await api.SignInAsync(SaleShop.Lead, GeneratedShop.Password, stage.Cancel);
        _lead = new LeadActor(stage.Servers[0], _leadStaff, stage.Shop.Queues, stage.Heartbeat);
        await _lead.ConnectAsync(stage.Cancel);

        var agents = new AgentLife[stage.With.Agents + reserve];
        await ForAsync(agents.Length, async i =>
        {
            var (id, queue) = stage.Shop.Agents[i];
            var staff = await api.SignInAsync(id, GeneratedShop.Password, stage.Cancel);
            agents[i] = new AgentLife(stage, staff, stage.ServerOf(i + 1), queue);
            if (i < stage.With.Agents)
            {
                await agents[i].SignOnAsync(stage.Cancel);
            }
        });
        _agents.AddRange(agents.Take(stage.With.Agents));
        _reserve.AddRange(agents.Skip(stage.With.Agents));
    }

    /// <summary>Brings the buyers who stay, and waits until they have arrived.</summary>
    public async Task BringPresentAsync()
    {
        var present = new BuyerLife[stage.With.Buyers];
        await ForAsync(present.Length, async i =>
        {
            present[i] = Make(Clock.Now, i % stage.Shop.Queues.Count, stays: true);
            await present[i].ArriveAsync();
        });
        Present = present;
        if (present.Count(buyer => !buyer.IsHere) is > 0 and var missing)
        {
            throw new CannotRunException(
                $"{missing} of {present.Length} buyers could not connect: "
                + string.Join("; ", stage.Meter.Reasons.Select(reason => $"{reason.Key} ({reason.Value} times)")));
        }
    }

    /// <summary>A buyer arrives at his moment.</summary>
    public BuyerLife Arrive(long moment, int queue)
    {
        stage.Meter.Count(Measuring.Tally.Arrivals, moment);
        var buyer = Make(moment, queue, stays: false);
        _ = Task.Run(buyer.ArriveAsync);
        return buyer;
    }

    /// <summary>Leaves a server that goes on as it was found: sessions closed, agents offline.</summary>
    public async Task LeaveAsync()
    {
        var here = _buyers.Where(buyer => buyer.IsHere).ToArray();
        await ForAsync(here.Length, i => here[i].LeaveAsync("buyers who left at the end"));
        await ForAsync(_agents.Count, i => _agents[i].GoOfflineAsync(stage.Cancel));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var actors = _buyers.Select(buyer => (HubActor)buyer.Actor)
            .Concat(_agents.Concat(_reserve).Select(agent => agent.Actor));
        await Parallel.ForEachAsync(actors, async (actor, _) => await actor.DisposeAsync());
        if (_lead is not null)
        {
            await _lead.DisposeAsync();
        }
    }

    private BuyerLife Make(long moment, int queue, bool stays)
    {
        var buyer = new BuyerLife(stage, stage.Shop.Queues[queue], moment, stays);
        _buyers.Enqueue(buyer);
        return buyer;
    }

    private Task ForAsync(int count, Func<int, Task> action) => Parallel.ForAsync(
        0,
        count,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stage.Cancel },
        async (i, _) => await action(i));
}
