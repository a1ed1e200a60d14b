using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Routing.Grains.Grains;

namespace Routing.Cluster.Tests.Processes;

/// <summary>Looks at a running cluster from outside, as one more client of it.</summary>
internal sealed class ClusterView : IAsyncDisposable
{
    private readonly IHost host;

    private ClusterView(IHost host) => this.host = host;

    public static async Task<ClusterView> Open(LocalCluster cluster, CancellationToken cancellation)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(client => client
            .UseRedisClustering(cluster.Redis.Address)
            .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = cluster.Name));
        var host = builder.Build();
        await host.StartAsync(cancellation);
        return new(host);
    }

    /// <summary>How many sessions live on each silo that has any.</summary>
    public async Task<IReadOnlyDictionary<SiloAddress, int>> Sessions()
    {
        var management = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        var statistics = await management.GetSimpleGrainStatistics();
        return statistics
            .Where(one => one.GrainType.Contains(nameof(BuyerSessionGrain), StringComparison.Ordinal))
            .ToDictionary(one => one.SiloAddress, one => one.ActivationCount);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
