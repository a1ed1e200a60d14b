using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Engine.Ports;
using Routing.Storage.Redis;

namespace Routing.Cluster.Tests.Redis;

/// <summary>The contract over a real redis-server. Small batches: many are on their way at once.</summary>
public sealed class RedisJournalTests : DurableJournalContract
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

    protected override IEventJournal Open(int? bound = null)
    {
        var options = server!.Options with { BatchAppends = 50 };
        return RedisJournal.Open(
            bound is null ? options : options with { QueueBound = bound.Value },
            TimeProvider.System,
            NullLogger<RedisJournal>.Instance);
    }

    protected override IDisposable Stall() => server!.Halt();
}
