using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Routing.Embedded;
using Routing.Engine.Ports;
using Routing.Engine.Running;
using Routing.Grains.Updates;

namespace Routing.Grains.Hosting;

/// <summary>Puts the engine on a silo.</summary>
public static class GrainsHosting
{
    // A session that is watched rests in memory with little; its activation may stay for a while.
    private static readonly TimeSpan ActivationsStay = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Adds the engine and its grains. The host must have registered <see cref="IEventJournal"/>,
    /// <see cref="IShopPolicies"/> and <see cref="IHubLeases"/>.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <param name="engine">The bounds of the engine on this silo.</param>
    /// <param name="options">The bounds of what the cluster adds.</param>
    /// <param name="time">The clock of the engine; the cluster itself keeps the system's.</param>
    /// <exception cref="ArgumentException">An option is out of its bounds.</exception>
    public static ISiloBuilder AddRoutingGrains(
        this ISiloBuilder silo, EmbeddedOptions engine, GrainsOptions options, TimeProvider time)
    {
        engine.Validate();
        options.Validate();
        silo.Services.AddSingleton(options);
        silo.Services.AddSingleton(new EngineClock(time));
        silo.Services.AddSingleton<ActorGrains>();
        silo.Services.AddSingleton<HubLinks>();
        silo.Services.AddSingleton(services => new EmbeddedEngine(
            services.GetRequiredService<IEventJournal>(),
            services.GetRequiredService<IShopPolicies>(),
            time,
            engine with { WakesAllAtStart = false },
            services.GetRequiredService<ILoggerFactory>(),
            services.GetRequiredService<ActorGrains>()));
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, SiloLifetime>();
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = ActivationsStay);
        return silo;
    }
}
