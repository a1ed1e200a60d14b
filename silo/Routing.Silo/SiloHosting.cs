using Orleans.Configuration;
using Routing.Embedded;
using Routing.Engine.Ports;
using Routing.Grains.Hosting;
using Routing.Hosting;
using Routing.Shops;
using Routing.Storage.Redis;
using StackExchange.Redis;

namespace Routing.Silo;

/// <summary>Wires the cluster's host: its surroundings, its shops, its journal, its place among the silos.</summary>
internal static class SiloHosting
{
    /// <exception cref="StartRefusedException">It cannot start as it was asked to.</exception>
    public static IHost Build(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var settings = SiloSettings.Read(configuration, Directory.GetCurrentDirectory());
        Ports.Check(settings);

        // Health is the first to be there and the last to go, so that it can tell of joining and of leaving.
        var host = Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.AddPlainConsole())
            .ConfigureWebHostDefaults(web => web.UseUrls(settings.HttpAddress).Configure(HealthApi.Map))
            .ConfigureServices((context, services) => services.AddSilo(settings, context.Configuration))
            .UseOrleans(silo => silo.AddMembership(settings))
            .Build();

        // Opened before the silo joins: one that cannot store shall not be given actors.
        host.Services.GetRequiredService<IEventJournal>();
        return host;
    }

    private static void AddSilo(this IServiceCollection services, SiloSettings settings, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System)
            .AddSingleton(settings)
            .AddSingleton<Readiness>()
            .AddShops(ReadShops(settings))
            .AddJournal(settings)
            .AddTelemetry(configuration)
            .AddHostedService<Announcement>()
            .AddHostedService<StopDeadline>()
            .Configure<HostOptions>(host => host.ShutdownTimeout = StopDeadline.Orderly);
    }

    /// <summary>A silo decides and stores; it signs nobody in, so it does without the shops' secrets.</summary>
    private static ShopFolder ReadShops(SiloSettings settings)
    {
        var folder = new ShopFolder(settings.Shops, environment: null);
        var mistakes = folder.ReadAll().Select(mistake => mistake.ToString());
        StartRefusedException.ThrowIfAny("The shop files have mistakes:", mistakes);
        return folder;
    }

    private static void AddMembership(this ISiloBuilder silo, SiloSettings settings)
    {
        silo.Configure<ClusterOptions>(cluster =>
            (cluster.ClusterId, cluster.ServiceId) = (settings.Cluster, settings.Cluster));
        silo.ConfigureEndpoints(settings.Address, settings.SiloPort, settings.GatewayPort);
        silo.UseRedisClustering(redis => redis.ConfigurationOptions = MembersConnection(settings));
        silo.Configure<ClusterMembershipOptions>(settings.Failure.Apply);
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = settings.Failure.Response);
        silo.AddRoutingGrains(new EmbeddedOptions(), new GrainsOptions(), TimeProvider.System);
    }

    private static IServiceCollection AddJournal(this IServiceCollection services, SiloSettings settings)
    {
        var options = settings.Journal();
        return services
            .AddSingleton<IEventJournal>(provider => RedisJournal.Open(
                options, TimeProvider.System, provider.GetRequiredService<ILogger<RedisJournal>>()))
            .AddSingleton<IHubLeases>(_ => RedisHubLeases.Open(options));
    }

    /// <summary>
    /// Of its own, so that the list of members does not wait behind the journal. While Redis is gone it says so at
    /// once: the silos themselves try again, and one that is told to stop does not wait for Redis.
    /// </summary>
    private static ConfigurationOptions MembersConnection(SiloSettings settings)
    {
        var connection = ConfigurationOptions.Parse(settings.Redis);
        connection.AbortOnConnectFail = false;
        connection.BacklogPolicy = BacklogPolicy.FailFast;
        connection.ClientName = $"{settings.Cluster}/silo-{settings.Instance}";
        return connection;
    }
}
