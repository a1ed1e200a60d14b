using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Engine;
using Routing.Hub.Realtime;
using Routing.Shops;

namespace Routing.Hub.Composition;

/// <summary>
/// Tells every queue, before the first page connects, that the connections which this server held before are gone.
/// </summary>
internal sealed class HubStart(ShopCatalog catalog, Persistence persistence, HubLease lease) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(
        from shop in catalog.All
        from queue in shop.File.Queues
        select persistence.Submit(
            ActorId.Of(shop.Id, queue.Id), new QueueCommand.HubStarted(lease.Term.Hub), cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
