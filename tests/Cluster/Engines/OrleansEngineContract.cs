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
using Routing.Grains.Hosting;
using Xunit;

namespace Routing.Cluster.Tests.Engines;

/// <summary>The engine on grains, over whatever journal: two silos and a hub's client, in this process.</summary>
public abstract class OrleansEngineContract : EngineContract
{
    private const short Silos = 2;

    private InProcessTestCluster? cluster;

    protected override async ValueTask<IRoutingEngine> StartEngine(
        IEventJournal journal, IShopPolicies policies, TimeProvider time)
    {
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
            silo.Services.AddSingleton<IHubLeases, MemoryHubLeases>();
            silo.AddRoutingGrains(bounds, grains, time);
            silo.Configure<SiloMessagingOptions>(messages => messages.ResponseTimeout = TimeSpan.FromSeconds(15));
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
        var options = new OrleansEngineOptions { LaneBound = MailboxBound, LeaseBeatMilliseconds = 100 };
        var engine = new OrleansEngine(cluster.Client, "hub.1", options, NullLoggerFactory.Instance);
        await engine.StartAsync(TestContext.Current.CancellationToken);
        return engine;
    }

    protected override async ValueTask StopEngine(IRoutingEngine engine)
    {
        await ((OrleansEngine)engine).DisposeAsync();
        await cluster!.DisposeAsync();
    }
}
