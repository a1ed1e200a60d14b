namespace Routing.Silo;

/// <summary>Says where the silo is once it has joined.</summary>
internal sealed class Announcement(SiloSettings settings, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => Console.WriteLine(
            $"Silo {settings.Instance} of cluster {settings.Cluster} serves on {settings.Address}: "
            + $"silos {settings.SiloPort}, hubs {settings.GatewayPort}, {settings.HttpAddress}/readyz"));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
