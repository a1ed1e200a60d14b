using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>One connected board of a lead. It may watch every queue of the shop.</summary>
internal sealed class LeadConnection(
    IRoutingEngine engine, RateLimits limits, ConnectionOutbox outbox, ShopId shop)
{
    private readonly Dictionary<QueueId, IDisposable> watched = [];
    private readonly TokenBucket? limit = limits.ForConnection();
    private IDisposable? notices;

    /// <summary>The chats he looks at.</summary>
    public WatchedChats Chats { get; } = new(engine, outbox, shop);

    /// <summary>Takes from the connection's limit; false when it is used up.</summary>
    public bool IsWithinLimit() => limit?.TryTake() != false;

    public async Task<Refusal> Watch(QueueId queue, long after)
    {
        Unwatch(queue);
        var watching = await engine.Watch(StreamAddress.Board(shop, queue), Audience.Staff, after, outbox);
        if (watching.Subscription is { } subscription)
        {
            watched[queue] = subscription;
        }

        return watching.Refused;
    }

    /// <summary>All notices of the shop.</summary>
    public async Task<Refusal> WatchNotices()
    {
        notices?.Dispose();
        var watching = await engine.Watch(StreamAddress.Posted(shop), Audience.Staff, after: 0, outbox);
        notices = watching.Subscription;
        return watching.Refused;
    }

    public void Unwatch(QueueId queue)
    {
        if (watched.Remove(queue, out var subscription))
        {
            subscription.Dispose();
        }
    }

    public void End()
    {
        outbox.Close();
        notices?.Dispose();
        Chats.End();
        foreach (var queue in watched.Keys.ToArray())
        {
            Unwatch(queue);
        }
    }
}
