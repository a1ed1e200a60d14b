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
    /// <summary>How long a stopping silo may take to finish what it has and to hand its actors on.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(30);

    /// <exception cref="StartRefusedException">It cannot start as it was asked to.</exception>
    public static IHost Build(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var settings = SiloSettings.Read(configuration, Directory.GetCurrentDirectory());
        Ports.Check(settings);

        // Health is the first to be there and the last to go, so that it can tell of joining and of leaving.
        return Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.AddPlainConsole())
            .ConfigureWebHostDefaults(web => web.UseUrls(settings.HttpAddress).Configure(HealthApi.Map))
            .ConfigureServices((context, services) => services.AddSilo(settings, context.Configuration))
            .UseOrleans(silo => silo.AddMembership(settings))
            .Build();
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
            .Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
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
        silo.UseRedisClustering(redis => redis.ConfigurationOptions = ConfigurationOptions.Parse(settings.Redis));
        silo.Configure<ClusterMembershipOptions>(settings.Failure.Apply);
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = settings.Failure.Response);
        silo.AddRoutingGrains(new EmbeddedOptions(), new GrainsOptions(), TimeProvider.System);
    }

    /// <summary>Opened with the host, so that a Redis that will not do refuses the start.</summary>
    private static IServiceCollection AddJournal(this IServiceCollection services, SiloSettings settings)
    {
        var options = new RedisJournalOptions
        {
            Connection = settings.Redis,
            KeyPrefix = $"{{{settings.Cluster}}}:",
            RetentionDays = settings.RetentionDays,
        };
        return services
            .AddSingleton<IEventJournal>(provider => RedisJournal.Open(
                options, TimeProvider.System, provider.GetRequiredService<ILogger<RedisJournal>>()))
            .AddSingleton<IHubLeases>(_ => RedisHubLeases.Open(options));
    }
}
