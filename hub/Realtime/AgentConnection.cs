using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Hub.Identity;

namespace Routing.Hub.Realtime;

/// <summary>One connected console of an agent: nothing but a connection until he signs on.</summary>
internal sealed class AgentConnection : SpeakingConnection
{
    private readonly Persistence persistence;
    private readonly Staff staff;
    private readonly DeskFollower follower;
    private IDisposable? desk;
    private ActorId? signedOnIn;
    private ConnectionId connection;
    private CancellationTokenRegistration ended;

    public AgentConnection(
        IRoutingEngine engine, Persistence persistence, RateLimits limits, ConnectionOutbox outbox, Staff staff)
        : base(engine, outbox, limits.ForConnection(), RefusalWords.English)
    {
        (this.persistence, this.staff) = (persistence, staff);
        follower = new(persistence, staff.Shop, this);
    }

    public Staff Staff => staff;

    /// <summary>The queue in which the agent signed on over this connection; null before.</summary>
    public ActorId? Queue => signedOnIn;

    public async Task<Refusal> SignOn(
        QueueId queue, AgentProfile profile, HubTerm term, string connectionId, SignOnRequest request)
    {
        var actor = ActorId.Of(staff.Shop, queue);
        var name = new ConnectionId(term.Hub, connectionId);
        var receipt = await Engine.Submit(actor, new QueueCommand.SignOn(profile, name, request.StaysOffline));
        if (receipt.IsRefused)
        {
            return receipt.Refused;
        }

        (signedOnIn, connection) = (actor, name);
        await ended.DisposeAsync();
        ended = term.Ended.Register(Outbox.Ended);
        follower.Resume(request.Sessions);
        return await WatchDesk();
    }

    /// <summary>Sends a snapshot of the desk, then its updates.</summary>
    public async Task<Refusal> WatchDesk()
    {
        if (signedOnIn is not { } actor)
        {
            return Refusal.NotSignedOn;
        }

        desk?.Dispose();
        var address = StreamAddress.Desk(staff.Shop, actor.Queue, staff.Agent);
        var watching = await Engine.Watch(address, Audience.Staff, after: 0, follower);
        desk = watching.Subscription;
        return watching.Refused;
    }

    public Task<Refusal> Watch(SessionId session, long after) =>
        session.IsWellFormed ? follower.Watch(session.Value, after) : Task.FromResult(Refusal.UnknownSession);

    public void End()
    {
        Outbox.Close();
        ended.Unregister();
        desk?.Dispose();
        follower.End();
        if (signedOnIn is { } actor)
        {
            persistence.SubmitLater(actor, new QueueCommand.Disconnect(staff.Agent, connection));
        }
    }

    protected override (ActorId Actor, ICommand Command) CommandFor(
        SessionId session, ClientMessageId id, string text) =>
        (ActorId.Of(staff.Shop, session), new SessionCommand.SayAsAgent(staff.Agent, id, text));
}
