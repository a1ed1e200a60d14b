using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Routing.Hub.Api;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Composition;

/// <summary>Says where the pages are once the server listens.</summary>
internal sealed class Announcement(
    IServer server, ShopCatalog catalog, IHostEnvironment environment, IHostApplicationLifetime lifetime)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say()
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            Console.WriteLine($"The hub serves on {address}");
            foreach (var (page, path) in ConsolePages.Paths(catalog))
            {
                Console.WriteLine($"  {page}: {address}{path}");
            }
        }

        foreach (var line in environment.IsDevelopment() ? DemoAccounts.Lines(catalog) : [])
        {
            Console.WriteLine(line);
        }
    }
}
