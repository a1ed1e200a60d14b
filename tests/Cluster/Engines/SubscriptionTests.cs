using Routing.Core.Views;
using Routing.Engine;
using Routing.Grains.Client;
using Xunit;

namespace Routing.Cluster.Tests.Engines;

/// <summary>What a hub takes from a silo that does not know yet that it was given up.</summary>
public sealed class SubscriptionTests
{
    private static readonly StreamAddress Desk = StreamAddress.Desk(new("demo"), new("pre-sale"), new("lin"));

    [Fact]
    public void IsBehind_ItemOlderThanWhatWasDelivered_IsTrue()
    {
        var sink = new Sink();
        var subscription = new Subscription(null!, Desk, Audience.Staff, after: 0, sink);

        Assert.True(subscription.Deliver("{}"u8.ToArray(), 41, messageId: null));

        Assert.Equal(
            (true, false, false), (subscription.IsBehind(40), subscription.IsBehind(41), subscription.IsBehind(42)));
        Assert.Equal([41], sink.Numbers);
    }

    [Fact]
    public void IsBehind_FirstItemBelowTheNumberAskedFor_IsFalse()
    {
        // The page has numbers of a place that is no more, such as another queue's desk: the stream begins anew.
        var subscription = new Subscription(null!, Desk, Audience.Staff, after: 40, new Sink());

        Assert.False(subscription.IsBehind(7));
    }

    private sealed class Sink : IUpdateSink
    {
        public List<long> Numbers { get; } = [];

        public bool Deliver(Delivery delivery)
        {
            Numbers.Add(delivery.Number);
            return true;
        }

        public void Ended()
        {
        }
    }
}
