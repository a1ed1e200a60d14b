using Routing.Hub.Desk;
using StackExchange.Redis;

namespace Routing.Hub.Composition;

/// <summary>In a cluster every hub reads the same quick replies.</summary>
internal static class ClusterDesk
{
    public static void AddTo(IServiceCollection services, HubSettings settings) =>
        services.AddSingleton<IQuickReplies>(provider =>
            new RedisQuickReplies(provider.GetRequiredService<IConnectionMultiplexer>(), settings.Cluster));
}
