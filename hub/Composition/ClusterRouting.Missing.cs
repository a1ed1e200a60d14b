using Routing.Hosting;

namespace Routing.Hub.Composition;

/// <summary>This build has no cluster: it was made without -p:Orleans=true.</summary>
internal static class ClusterRouting
{
    public const bool IsInThisBuild = false;

    public static void AddTo(WebApplicationBuilder builder, HubSettings settings) =>
        throw new StartRefusedException(
            $"--engine is \"{settings.Engine}\"; the cluster comes with -p:Orleans=true.");
}
