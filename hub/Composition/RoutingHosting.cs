namespace Routing.Hub.Composition;

/// <summary>Chooses the engine: the only place of the hub that does.</summary>
internal static class RoutingHosting
{
    public static void AddRouting(this WebApplicationBuilder builder, HubSettings settings)
    {
        if (settings.IsCluster)
        {
            ClusterRouting.AddTo(builder, settings);
        }
        else
        {
            EmbeddedRouting.AddTo(builder, settings);
        }
    }
}
