using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Routing.Core;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Realtime;

/// <summary>What a lead's board can call.</summary>
[Authorize(Policy = Schemes.Lead)]
internal sealed partial class LeadHub(
    IRoutingEngine engine,
    ShopCatalog catalog,
    AgentPlaces places,
    RateLimits limits,
    IWorkQueue work,
    TimeProvider time)
    : Hub<IConsole>
{
    private static readonly KeyValuePair<string, object?> Name = new("hub", "lead");

    public override Task OnConnectedAsync()
    {
        var shop = ShopAsLead();
        HubMetrics.Connections.Add(1, Name);
        var outbox = new ConnectionOutbox(Clients.Caller, Context.Abort, work);
        Context.Features.Set(new LeadConnection(engine, limits, outbox, shop.Id));
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Features.Get<LeadConnection>() is { } me)
        {
            HubMetrics.Connections.Add(-1, Name);
            me.End();
        }

        return Task.CompletedTask;
    }

    public IReadOnlyList<QueueName> Queues() =>
        [.. ShopAsLead().File.Queues.Select(queue => new QueueName(queue.Id.Value, queue.Name))];

    public async Task WatchBoard(Asked<string> queue, long after) =>
        RefusalWords.ThrowIfRefused(new(await Me().Watch(Known(queue), after)));

    public void UnwatchBoard(Asked<string> queue) => Me().Unwatch(Known(queue));

    private LeadConnection Me() =>
        Context.Features.Get<LeadConnection>() ?? throw RefusalWords.Exception(Refusal.NotSignedIn);

    private QueueId Known(Asked<string> queue)
    {
        var id = new QueueId(queue.Value ?? throw RefusalWords.Exception(Refusal.Malformed));
        return ShopAsLead().Queue(id) is null ? throw RefusalWords.Exception(Refusal.UnknownQueue) : id;
    }

    private ServedShop ShopAsLead() => AsLead().Shop;

    // Asked for every call: the shop file may have changed since the lead signed in.
    private (ServedShop Shop, AgentRef Lead) AsLead() =>
        Staff.Of(Context.User) is { } staff
        && catalog.Shop(staff.Shop) is { } shop
        && shop.Agent(staff.Agent) is { Role: StaffRole.Lead } lead
            ? (shop, new(lead.Id, lead.Name))
            : throw RefusalWords.Exception(Refusal.RoleMayNot);
}
