using System.Diagnostics;

namespace Routing.Hub.Composition;

/// <summary>This build has no cluster: it was made without -p:Orleans=true.</summary>
internal static class ClusterDesk
{
    public static void AddTo(IServiceCollection services, HubSettings settings) =>
        throw new UnreachableException("the settings of a cluster are refused in this build");
}
