using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>One connected page of a buyer. It watches one session at a time.</summary>
internal sealed class BuyerConnection(
    IRoutingEngine engine, RateLimits limits, ConnectionOutbox outbox, ShopId shop, Buyer buyer)
    : SpeakingConnection(engine, outbox, limits.ForConnection(), buyer.Language)
{
    /// <summary>How long what was said after a message that met a busy server is kept behind it.</summary>
    public static readonly TimeSpan MostHeldBack = TimeSpan.FromSeconds(10);

    private IDisposable? watched;
    private Guid turnedAway;
    private long turnedAwayAt;

    public ShopId Shop => shop;

    public Buyer Buyer => buyer;

    public async Task<Refusal> Watch(SessionId session, long after)
    {
        if (session.Buyer != buyer.Id)
        {
            return session.IsWellFormed ? Refusal.NotYourSession : Refusal.UnknownSession;
        }

        watched?.Dispose();
        var watching = await Engine.Watch(StreamAddress.Session(shop, session), Audience.Buyer, after, this);
        watched = watching.Subscription;
        return watching.Refused;
    }

    public void End()
    {
        Outbox.Close();
        watched?.Dispose();
    }

    protected override ShopId ShopOf => shop;

    protected override Signal SignalOf(SignalKind kind, int seen) => new(kind, buyer.Id, Agent: null, seen);

    // When the first of several is turned away and room comes meanwhile, the others must not pass it: it is said again.
    protected override Refusal Admit(Guid messageId)
    {
        var time = limits.Time;
        if (turnedAway != default && turnedAway != messageId && time.GetElapsedTime(turnedAwayAt) < MostHeldBack)
        {
            return Refusal.Busy;
        }

        var refused = limits.Admit(shop, buyer.Id);
        (turnedAway, turnedAwayAt) = refused == Refusal.Busy ? (messageId, time.GetTimestamp()) : default;
        return refused;
    }

    protected override (ActorId Actor, ICommand Command) CommandFor(
        SessionId session, ClientMessageId id, string text) =>
        (ActorId.Of(shop, session), new SessionCommand.SayAsBuyer(buyer.Id, id, text));
}
