using Routing.Engine.Ports;
using Routing.Hub.Shop;

namespace Routing.Hub.Composition;

/// <summary>Chooses the engine and its journal: the only place of the hub that names one.</summary>
internal static class RoutingHosting
{
    public static void AddRouting(this WebApplicationBuilder builder, HubSettings settings)
    {
        _ = settings;
        builder.Services.AddSingleton<IShopPolicies>(services => services.GetRequiredService<ShopCatalog>());
        builder.Services.AddHostedService<HubStart>();
    }
}
