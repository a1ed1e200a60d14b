using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>One connected page of a buyer. It watches one session at a time.</summary>
internal sealed class BuyerConnection(
    IRoutingEngine engine, RateLimits limits, ConnectionOutbox outbox, ShopId shop, Buyer buyer)
    : SpeakingConnection(engine, outbox, limits.ForConnection(), limits.Time, buyer.Language)
{
    private IDisposable? watched;

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

    protected override Refusal Admit() => limits.Admit(shop, buyer.Id);

    protected override (ActorId Actor, ICommand Command) CommandFor(
        SessionId session, ClientMessageId id, string text) =>
        (ActorId.Of(shop, session), new SessionCommand.SayAsBuyer(buyer.Id, id, text));
}
