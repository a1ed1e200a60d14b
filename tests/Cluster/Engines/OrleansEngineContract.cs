using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;
using Orleans.TestingHost;
using Routing.Contracts.Tests.Engines;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Memory;
using Routing.Engine.Ports;
using Routing.Grains.Client;
using Routing.Grains.Contracts;
using Routing.Grains.Grains;
using Routing.Grains.Hosting;
using Routing.Testing.Time;
using Xunit;

namespace Routing.Cluster.Tests.Engines;

/// <summary>The engine on grains, over whatever journal: two silos and a hub's client, in this process.</summary>
public abstract class OrleansEngineContract : EngineContract
{
    private const short Silos = 2;

    private InProcessTestCluster? cluster;
    private int submits;

    /// <summary>The leases of hubs, shared by the silos.</summary>
    private protected MemoryHubLeases Leases { get; } = new();

    /// <summary>The lease of the hub whose engine is tested.</summary>
    private protected HubLease Lease { get; } = new("hub.1");

    /// <summary>The time of the engine.</summary>
    private protected FakeClock Time { get; private set; } = null!;

    /// <summary>How many calls with submissions have reached grains.</summary>
    private protected int Submits => Volatile.Read(ref submits);

    protected override async ValueTask<IRoutingEngine> StartEngine(
        IEventJournal journal, IShopPolicies policies, TimeProvider time)
    {
        Time = (FakeClock)time;
        var bounds = new EmbeddedOptions
        {
            MailboxBound = MailboxBound,
            PassivateAfterSeconds = PassivateAfterSeconds,
            BoardBeatMilliseconds = 50,
        };
        var grains = new GrainsOptions { WakerBeatMilliseconds = 50, OverdueMilliseconds = 0 };
        var builder = new InProcessTestClusterBuilder(Silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(journal);
            silo.Services.AddSingleton(policies);
            silo.Services.AddSingleton<IHubLeases>(Leases);
            silo.AddIncomingGrainCallFilter(Count);
            silo.AddRoutingGrains(bounds, grains, time);
            silo.Configure<SiloMessagingOptions>(messages => messages.ResponseTimeout = TimeSpan.FromSeconds(15));
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
        var options = new OrleansEngineOptions { LaneBound = MailboxBound, LeaseBeatMilliseconds = 100 };
        var engine = new OrleansEngine(cluster.Client, Lease, options, NullLoggerFactory.Instance);
        await engine.StartAsync(TestContext.Current.CancellationToken);
        return engine;
    }

    private Task Count(IIncomingGrainCallContext call)
    {
        if (call.Grain is ActorGrain && call.MethodName == nameof(IActorGrain.Submit))
        {
            Interlocked.Increment(ref submits);
        }

        return call.Invoke();
    }

    protected override async ValueTask StopEngine(IRoutingEngine engine)
    {
        await ((OrleansEngine)engine).DisposeAsync();
        await cluster!.DisposeAsync();
    }
}
