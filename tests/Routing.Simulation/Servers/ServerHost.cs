using Microsoft.Extensions.Hosting;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Hub.Realtime;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Disks;
using Routing.Simulation.Faults;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Servers;

/// <summary>One life of the server: the engine in one process, and the hub's connection logic in front of it.</summary>
internal sealed class ServerHost : IDisposable
{
    private const string HubName = "hub";

    private readonly World world;
    private readonly EmbeddedEngine engine;
    private readonly HubLease lease = new(HubName);

    public ServerHost(World world, int life)
    {
        this.world = world;
        var dice = Dice.Of(world.Seed, "process", life);
        Process = new(world.Agenda, world.Wall, dice) { Jitter = world.Faults.Of(Fault.Jitter) };
        engine = new(
            world.Parts.Journal(new DiskJournal(world.Disk, Process)),
            new Policies(world),
            Process.Time,
            new EmbeddedOptions { ConcurrentLoads = 1024, PassivateAfterSeconds = world.Plan.PassivateAfterSeconds },
            world.Log,
            work: Process.EngineWork,
            models: world.Models);
        Engine = world.Parts.Engine(engine);
        Limits = new(new(MessagesPerSecond: 0), gate: null, Process.Time);
        Persistence = new(Engine, Process.Time, new Lifetime(), Process.HubWork);
        Places = new(Engine, Process.Time, Process.HubWork);
        Opening = new(Engine, world.Catalog, Limits);
        Signs = new(Process.Time);
    }

    public Process Process { get; }

    public IRoutingEngine Engine { get; }

    public RateLimits Limits { get; }

    public Persistence Persistence { get; }

    public AgentPlaces Places { get; }

    public ChatOpening Opening { get; }

    public LifeSigns Signs { get; }

    public HubTerm Term => lease.Term;

    /// <summary>Whether pages can connect.</summary>
    public bool IsOpen { get; private set; }

    public void Start() => Process.InHub(() => _ = StartAsync());

    public void Die()
    {
        IsOpen = false;
        Process.Kill();
        world.Disk.Lose(Process);
        Dispose();
    }

    /// <summary>What the process would take along when it dies.</summary>
    public void Dispose()
    {
        engine.Metrics.Dispose();
        lease.Dispose();
    }

    private async Task StartAsync()
    {
        try
        {
            await engine.StartAsync(CancellationToken.None);
            foreach (var queue in world.Catalog.Shop(World.Shop)!.File.Queues)
            {
                if (world.Parts.TellsItsStart)
                {
                    var started = new QueueCommand.HubStarted(HubName);
                    await Persistence.Submit(ActorId.Of(World.Shop, queue.Id), started, CancellationToken.None);
                }
            }

            IsOpen = true;
        }
        catch (IOException)
        {
            // A server that cannot read its journal ends itself, and is started again.
            world.ServerFailed();
        }
    }

    private sealed class Policies(World world) : IShopPolicies
    {
        public IReadOnlyCollection<ShopId> Shops => world.Catalog.Shops;

        public Core.Policies.ShopPolicy? Find(ShopId shop) => shop == World.Shop ? world.Policy : null;
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
