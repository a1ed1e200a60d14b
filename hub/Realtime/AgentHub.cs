using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Realtime;

/// <summary>What an agent's console can call.</summary>
[Authorize(Policy = Schemes.Staff)]
internal sealed partial class AgentHub(
    IRoutingEngine engine,
    ShopCatalog catalog,
    Persistence persistence,
    AgentPlaces places,
    LifeSigns signs,
    ShopGlance glance,
    RateLimits limits,
    HubLease lease,
    IWorkQueue work,
    TimeProvider time)
    : Hub<IConsole>
{
    private static readonly KeyValuePair<string, object?> Name = new("hub", "agent");

    private AgentConnection Me =>
        Context.Features.Get<AgentConnection>() ?? throw RefusalWords.Exception(Refusal.NotSignedIn);

    public override Task OnConnectedAsync()
    {
        if (Staff.Of(Context.User) is not { } staff)
        {
            throw RefusalWords.Exception(Refusal.NotSignedIn);
        }

        HubMetrics.Connections.Add(1, Name);
        var outbox = new ConnectionOutbox(Clients.Caller, Context.Abort, work);
        Context.Features.Set(new AgentConnection(engine, persistence, places, limits, outbox, staff));
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Features.Get<AgentConnection>() is { } me)
        {
            HubMetrics.Connections.Add(-1, Name);
            me.End();
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Signs the agent on in the queue where he works and starts the streams of his desk and of every chat on it.
    /// </summary>
    public async Task<SignOnAnswer> SignOn(Asked<SignOnRequest> request)
    {
        var me = Me;
        var (shop, agent) = Entry(me);
        var profile = shop.Profile(agent, new(time.GetUtcNow().ToUnixTimeMilliseconds()));
        Check(await me.SignOn(agent.Queue, profile, lease.Term, Context.ConnectionId, Read(request)));
        return new(agent.Id.Value, agent.Name, me.Queue!.Value.Key, RoleName.Of(agent.Role));
    }

    public Task Say(Asked<string> session, Asked<string> clientMessageId, Asked<string> text) =>
        Me.Say(session, clientMessageId, text);

    public async Task Watch(Asked<string> session, long after) =>
        Check(await Me.Watch(new(Read(session)), after));

    /// <summary>The desk again: a snapshot, whatever number the console has.</summary>
    public async Task WatchDesk(long after)
    {
        _ = after;
        Check(await Me.WatchDesk());
    }

    public async Task SetPresence(Asked<string> presence, Asked<string> reason)
    {
        var me = Me;
        if (me.Queue is null)
        {
            throw RefusalWords.Exception(Refusal.NotSignedOn);
        }

        RefusalWords.ThrowIfRefused(await me.Submit(
            new QueueCommand.SetPresence(me.Staff.Agent, ChosenPresence.Of(Read(presence)), reason.Value)));
    }

    /// <summary>Hands the chat to a queue, or to an agent in the queue where he works now.</summary>
    public async Task Transfer(Asked<string> session, Asked<TransferRequest> target)
    {
        var me = Me;
        var (shop, _) = Entry(me);
        var (to, wanted) = TargetOf(shop, Read(target));
        var note = target.Value!.Note ?? string.Empty;
        to = wanted is { } colleague ? await places.WhereIs(shop.Id, to, colleague) : to;
        await Submit(me, session, new SessionCommand.Transfer(me.Staff.Agent, to, shop.SkillsOf(to), wanted, note));
    }

    public Task Close(Asked<string> session) => CloseBecause(session, new(string.Empty));

    /// <summary>Closes the chat and says why, in a few words for staff.</summary>
    public Task CloseBecause(Asked<string> session, Asked<string> reason)
    {
        var me = Me;
        return Submit(me, session, new SessionCommand.CloseAsAgent(me.Staff.Agent, Care.Text(reason)));
    }

    private static (QueueId To, AgentId? Wanted) TargetOf(ServedShop shop, TransferRequest target) => target switch
    {
        { Queue: { } queue, Agent: null } => shop.Queue(new(queue)) is { } known
            ? (known.Id, null)
            : throw RefusalWords.Exception(Refusal.UnknownQueue),
        { Queue: null, Agent: { } agent } => shop.Agent(new(agent)) is { } colleague
            ? (colleague.Queue, colleague.Id)
            : throw RefusalWords.Exception(Refusal.UnknownAgent),
        _ => throw RefusalWords.Exception(Refusal.BadTransfer),
    };

    private static T Read<T>(Asked<T> asked)
        where T : class =>
        asked.Value ?? throw RefusalWords.Exception(Refusal.Malformed);

    private static void Check(Refusal refusal) => RefusalWords.ThrowIfRefused(new(refusal));

    // The shop file may have changed since the agent signed in.
    private (ServedShop Shop, AgentEntry Agent) Entry(AgentConnection me) =>
        catalog.Shop(me.Staff.Shop) is { } shop && shop.Agent(me.Staff.Agent) is { } agent
            ? (shop, agent)
            : throw RefusalWords.Exception(Refusal.UnknownAgent);

    private async Task Submit(AgentConnection me, Asked<string> session, SessionCommand command)
    {
        var id = new SessionId(Read(session));
        var receipt = id.IsWellFormed
            ? await engine.Submit(ActorId.Of(me.Staff.Shop, id), command)
            : new(Refusal.UnknownSession);
        RefusalWords.ThrowIfRefused(receipt);
    }
}
