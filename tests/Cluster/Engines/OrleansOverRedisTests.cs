using Microsoft.Extensions.Logging.Abstractions;
using Routing.Cluster.Tests.Redis;
using Routing.Engine.Ports;
using Routing.Storage.Redis;

namespace Routing.Cluster.Tests.Engines;

public sealed class OrleansOverRedisTests : OrleansEngineContract
{
    private RedisServer? server;

    public override async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartNew(Cancellation);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await server!.DisposeAsync();
    }

    protected override IEventJournal OpenJournal() =>
        RedisJournal.Open(server!.Options, TimeProvider.System, NullLogger<RedisJournal>.Instance);
}
