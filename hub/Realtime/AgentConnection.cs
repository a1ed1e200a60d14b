using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Hub.Identity;

namespace Routing.Hub.Realtime;

/// <summary>
/// One connected console of an agent: nothing but a connection until he signs on. When a lead moves him to another
/// queue the console goes on there by itself.
/// </summary>
internal sealed class AgentConnection : SpeakingConnection
{
    private readonly Persistence persistence;
    private readonly AgentPlaces places;
    private readonly Staff staff;
    private readonly DeskFollower follower;
    private DeskWatch? desk;
    private ActorId? signedOnIn;
    private ActorId? askedLast;
    private ConnectionId connection;
    private IDisposable? notices;
    private IDisposable? handover;
    private IDisposable? shifts;
    private CancellationTokenRegistration ended;
    private Task following = Task.CompletedTask;
    private volatile bool isOver;

    public AgentConnection(
        IRoutingEngine engine,
        Persistence persistence,
        AgentPlaces places,
        RateLimits limits,
        ConnectionOutbox outbox,
        Staff staff)
        : base(engine, outbox, limits.ForConnection(), RefusalWords.English)
    {
        (this.persistence, this.places, this.staff) = (persistence, places, staff);
        follower = new(persistence, staff.Shop, this);
    }

    public Staff Staff => staff;

    protected override ShopId ShopOf => staff.Shop;

    /// <summary>The queue in which the agent is signed on over this connection; null before.</summary>
    public ActorId? Queue => signedOnIn;

    /// <param name="home">The agent's own queue; he is signed on where he works now.</param>
    public async Task<Refusal> SignOn(
        QueueId home, AgentProfile profile, HubTerm term, string connectionId, SignOnRequest request)
    {
        var name = new ConnectionId(term.Hub, connectionId);
        var command = new QueueCommand.SignOn(profile, name, request.StaysOffline);
        connection = name;
        var (refused, actor) = await SignOnWhereHeIs(home, command);
        if (isOver)
        {
            Disconnect();
            return Refusal.NotSignedOn;
        }

        if (refused != Refusal.None)
        {
            return refused;
        }

        signedOnIn = actor;
        await ended.DisposeAsync();
        ended = term.Ended.Register(Outbox.Ended);
        follower.Resume(request.Sessions);
        var watched = await WatchDesk();
        return watched == Refusal.None ? await WatchShifts() : watched;
    }

    /// <summary>Submits what concerns the agent himself, in the queue where he works.</summary>
    public async Task<Receipt> Submit(QueueCommand command)
    {
        if (signedOnIn is not { } actor)
        {
            return new(Refusal.NotSignedOn);
        }

        var receipt = await Engine.Submit(actor, command);
        if (receipt.Refused != Refusal.AgentMoved)
        {
            return receipt;
        }

        await following;
        return await Engine.Submit(signedOnIn.Value, command);
    }

    /// <summary>Sends a snapshot of the desk, then its updates.</summary>
    public async Task<Refusal> WatchDesk()
    {
        if (signedOnIn is not { } actor)
        {
            return Refusal.NotSignedOn;
        }

        var watch = new DeskWatch(follower, Moved);
        lock (follower)
        {
            desk?.Dispose();
            desk = watch;
        }

        var address = StreamAddress.Desk(staff.Shop, actor.Queue, staff.Agent);
        var watching = await Engine.Watch(address, Audience.Staff, after: 0, watch);
        watch.Keep(watching.Subscription);
        return watching.Refused == Refusal.None ? await WatchNotices(actor.Queue) : watching.Refused;
    }

    public Task<Refusal> Watch(SessionId session, long after) =>
        session.IsWellFormed ? follower.Watch(session.Value, after) : Task.FromResult(Refusal.UnknownSession);

    public void End()
    {
        isOver = true;
        Outbox.Close();
        ended.Unregister();
        desk?.Dispose();
        notices?.Dispose();
        handover?.Dispose();
        shifts?.Dispose();
        follower.End();
        Disconnect();
    }

    protected override (ActorId Actor, ICommand Command) CommandFor(
        SessionId session, ClientMessageId id, string text) =>
        (ActorId.Of(staff.Shop, session), new SessionCommand.SayAsAgent(staff.Agent, id, text));

    protected override Signal SignalOf(SignalKind kind, int seen) => new(kind, Buyer: null, staff.Agent, seen);

    // What stands for him depends on where he works; so does what the shift before him left.
    private async Task<Refusal> WatchNotices(QueueId queue)
    {
        var refused = await Watch(
            StreamAddress.Notices(staff.Shop, queue, staff.Agent), next => Interlocked.Exchange(ref notices, next));
        return refused == Refusal.None
            ? await Watch(
                StreamAddress.Handover(staff.Shop, queue, staff.Agent),
                next => Interlocked.Exchange(ref handover, next))
            : refused;
    }

    // His swaps, and that his shifts changed.
    private Task<Refusal> WatchShifts() => Watch(
        StreamAddress.Shifts(staff.Shop, staff.Agent), next => Interlocked.Exchange(ref shifts, next));

    // The new subscription takes the place of the one before.
    private async Task<Refusal> Watch(StreamAddress address, Func<IDisposable?, IDisposable?> exchange)
    {
        var watching = await Engine.Watch(address, Audience.Staff, after: 0, this);
        exchange(watching.Subscription)?.Dispose();
        if (isOver)
        {
            watching.Subscription?.Dispose();
        }

        return watching.Refused;
    }

    // The connection may end while the queue is asked to take it, and an answer that did not come may have been a yes:
    // whichever queue was asked last is told.
    private void Disconnect()
    {
        if ((signedOnIn ?? askedLast) is { } actor)
        {
            persistence.SubmitLater(actor, new QueueCommand.Disconnect(staff.Agent, connection));
        }
    }

    private async Task<(Refusal Refused, ActorId Actor)> SignOnWhereHeIs(QueueId home, QueueCommand.SignOn command)
    {
        var queue = home;
        for (var hops = 0; hops <= AgentPlaces.MostHops; hops++)
        {
            var actor = ActorId.Of(staff.Shop, queue);
            askedLast = actor;
            var receipt = await Engine.Submit(actor, command);
            if (receipt.Refused != Refusal.AgentMoved)
            {
                return (receipt.Refused, actor);
            }

            if (await places.Arrival(staff.Shop, queue, staff.Agent) is not { } arrived)
            {
                break;
            }

            queue = arrived;
        }

        return (Refusal.AgentMoved, default);
    }

    private void Moved(DeskWatch from, QueueId to)
    {
        lock (follower)
        {
            following = Follow(following, from, to);
        }
    }

    // His connection went along with him: it is enough to look at the other desk, once he has arrived there.
    private async Task Follow(Task before, DeskWatch from, QueueId to)
    {
        await persistence.Work.Hop();
        await before;
        if (isOver || !ReferenceEquals(desk, from))
        {
            return;
        }

        if (await places.Arrival(staff.Shop, to, staff.Agent) is not { } arrived)
        {
            Outbox.Ended();
            return;
        }

        if (!isOver && ReferenceEquals(desk, from))
        {
            signedOnIn = ActorId.Of(staff.Shop, arrived);
            if (await WatchDesk() != Refusal.None)
            {
                Outbox.Ended();
            }
        }
    }
}
