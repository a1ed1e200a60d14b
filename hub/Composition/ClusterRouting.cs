using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Routing.Engine;
using Routing.Grains.Client;
using Routing.Hosting;
using StackExchange.Redis;

namespace Routing.Hub.Composition;

/// <summary>A hub of a cluster: the actors live on silos, which it reaches as their client.</summary>
internal static class ClusterRouting
{
    public const bool IsInThisBuild = true;

    public static void AddTo(WebApplicationBuilder builder, HubSettings settings)
    {
        // Each start of a hub has a name of its own: what an earlier one held ends with that one's lease.
        builder.Services.AddSingleton(
            new HubLease($"{settings.HubName}.{Guid.NewGuid().ToString("N")[..8]}"));
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ => Connect(settings));
        builder.UseOrleansClient(client => Configure(client, settings));
        builder.Services.AddSingleton(services => new OrleansEngine(
            services.GetRequiredService<IClusterClient>(),
            services.GetRequiredService<HubLease>(),
            new OrleansEngineOptions(),
            services.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddSingleton<IRoutingEngine>(services => services.GetRequiredService<OrleansEngine>());

        // Reports are read from the journal; it is opened when the first is asked for.
        builder.Services.AddSingleton(_ => RedisPlace.Open(settings.Redis, settings.Cluster));
        builder.Services.AddHostedService<EngineLifetime>();
        AddKeys(builder.Services, settings);
    }

    private static void Configure(IClientBuilder client, HubSettings settings)
    {
        client.UseRedisClustering(settings.Redis);
        client.Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = settings.Cluster);
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
        client.Configure<ClientMessagingOptions>(messages =>
            messages.ResponseTimeout = TimeSpan.FromSeconds(settings.IsFastFailure ? 3 : 10));
        client.UseConnectionRetryFilter(async (_, stopping) =>
        {
            // A hub may start before its silos: it is not ready until one answers.
            await Task.Delay(TimeSpan.FromSeconds(1), stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return !stopping.IsCancellationRequested;
        });
    }

    /// <summary>All hubs of a cluster read each other's sign-in cookies.</summary>
    private static void AddKeys(IServiceCollection services, HubSettings settings)
    {
        services.AddDataProtection().SetApplicationName($"Routing.Hub/{settings.Cluster}");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new RedisKeys(
                provider.GetRequiredService<IConnectionMultiplexer>(), settings.Cluster)));
    }

    private static ConnectionMultiplexer Connect(HubSettings settings)
    {
        try
        {
            return ConnectionMultiplexer.Connect(settings.Redis);
        }
        catch (RedisConnectionException exception)
        {
            throw new StartRefusedException(
                $"--redis is \"{settings.Redis}\"; no Redis answers there: {exception.Message}");
        }
    }

    /// <summary>The engine runs from before the first page connects until after the last has gone.</summary>
    private sealed class EngineLifetime(OrleansEngine engine) : IHostedService
    {
        private readonly Lazy<Task> stop = new(() => engine.StopAsync(CancellationToken.None));

        public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => stop.Value.WaitAsync(cancellationToken);
    }
}
