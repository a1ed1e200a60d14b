using Microsoft.Extensions.DependencyInjection;
using Routing.Engine.Ports;

namespace Routing.Shops;

/// <summary>Wires the shops into a host.</summary>
public static class ShopHosting
{
    /// <summary>
    /// Serves the shops that a folder has read, as <see cref="ShopCatalog"/> and as <see cref="IShopPolicies"/>, and
    /// takes its changed files while the host runs. The host has a <see cref="TimeProvider"/> and logging.
    /// </summary>
    public static IServiceCollection AddShops(this IServiceCollection services, ShopFolder folder)
    {
        var catalog = new ShopCatalog();
        catalog.Replace(folder.Shops);
        return services.AddSingleton(folder)
            .AddSingleton(catalog)
            .AddSingleton<IShopPolicies>(catalog)
            .AddHostedService<ShopReload>();
    }
}
