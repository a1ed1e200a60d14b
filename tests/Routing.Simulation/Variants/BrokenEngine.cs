using Routing.Core;
using Routing.Core.Explaining;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Simulation.Variants;

/// <summary>The engine as the hub sees it, with something wrong in between.</summary>
internal sealed class BrokenEngine(IRoutingEngine inner) : IRoutingEngine
{
    public Func<long, long> After { get; init; } = after => after;

    public Func<Audience, Audience> Audience { get; init; } = audience => audience;

    public Func<StreamItem, StreamItem> Item { get; init; } = item => item;

    /// <summary>Whether a subscription that the engine had to end is never told so.</summary>
    public bool HidesEnds { get; init; }

    public Func<Receipt, Receipt> Receipt { get; init; } = receipt => receipt;

    public string? Trouble => inner.Trouble;

    public async ValueTask<Receipt> Submit(ActorId actor, ICommand command) =>
        await inner.Submit(actor, command);

    public void Submit(ActorId actor, ICommand command, IReceiptSink sink) =>
        inner.Submit(actor, command, new ReceiptSink(sink, Receipt));

    public ValueTask<Watching> Watch(StreamAddress stream, Audience audience, long after, IUpdateSink sink) =>
        inner.Watch(stream, Audience(audience), After(after), new UpdateSink(sink, this, after));

    public void Show(ShopId shop, SessionId session, Signal signal) => inner.Show(shop, session, signal);

    public ValueTask<SessionHead?> Look(ShopId shop, SessionId session, Audience audience) =>
        inner.Look(shop, session, audience);

    public ValueTask<TranscriptPage?> ReadTranscript(
        ShopId shop, SessionId session, Audience audience, long after, int most) =>
        inner.ReadTranscript(shop, session, audience, after, most);

    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(ShopId shop, BuyerId buyer, int most) =>
        inner.SessionsOf(shop, buyer, most);

    public ValueTask<Explanation?> Why(ShopId shop, SessionId session) => inner.Why(shop, session);

    private sealed class ReceiptSink(IReceiptSink inner, Func<Receipt, Receipt> change) : IReceiptSink
    {
        public void Take(Receipt receipt) => inner.Take(change(receipt));
    }

    private sealed class UpdateSink(IUpdateSink inner, BrokenEngine engine, long after) : IUpdateSink
    {
        private bool isFirst = engine.After(after) != after;

        public bool Deliver(Delivery delivery)
        {
            var item = engine.Item(delivery.Item);
            if (isFirst && item is StreamItem.SessionUpdate update)
            {
                // The page is told that nothing is missing.
                item = update with { After = after };
            }

            isFirst = false;
            return inner.Deliver(ReferenceEquals(item, delivery.Item) ? delivery : new(item));
        }

        public void Ended()
        {
            if (!engine.HidesEnds)
            {
                inner.Ended();
            }
        }
    }
}
