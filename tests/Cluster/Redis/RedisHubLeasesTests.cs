using Routing.Contracts.Tests.Leases;
using Routing.Engine.Ports;
using Routing.Storage.Redis;
using Xunit;

namespace Routing.Cluster.Tests.Redis;

public sealed class RedisHubLeasesTests : HubLeasesContract, IAsyncLifetime
{
    private RedisServer server = null!;
    private RedisHubLeases leases = null!;

    protected override IHubLeases Leases => leases;

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartNew(Cancellation);
        leases = RedisHubLeases.Open(server.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await leases.DisposeAsync();
        await server.DisposeAsync();
    }
}
