using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Ports;

namespace Routing.Hub.Realtime;

/// <summary>Finds the queue in which an agent works now: a lead may have moved him, and moved him on.</summary>
internal sealed class AgentPlaces(IRoutingEngine engine, TimeProvider time, IWorkQueue work)
{
    public const int MostHops = 8;

    private static readonly TimeSpan LookWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    /// <summary>Where he is, beginning from a queue; that queue when nothing else is known.</summary>
    public async Task<QueueId> WhereIs(ShopId shop, QueueId from, AgentId agent)
    {
        var queue = from;
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (await Look(shop, queue, agent) is not { MovedTo: { } next })
            {
                return queue;
            }

            queue = new(next);
        }

        return from;
    }

    /// <summary>
    /// The same, waiting until he has arrived where he was moved to: the word between two queues may be under way.
    /// </summary>
    /// <returns>Null when he is nowhere within some seconds.</returns>
    public async Task<QueueId?> Arrival(ShopId shop, QueueId from, AgentId agent)
    {
        var (queue, pause) = (from, FirstPause);
        for (var hops = 0; hops <= MostHops; hops++)
        {
            var head = await Look(shop, queue, agent);
            if (head is { MovedTo: null })
            {
                return queue;
            }

            queue = head is { MovedTo: { } next } ? new(next) : queue;

            // The first hop is free; after it, he may be on his way back to where his old desk still points away.
            if (hops > 0 || head is null)
            {
                await Task.Delay(pause, time);
                pause *= 2;
            }
        }

        return null;
    }

    // The head of his desk there; null when that queue does not know him, or does not answer.
    private async Task<DeskHead?> Look(ShopId shop, QueueId queue, AgentId agent)
    {
        var first = new FirstHead(work);
        var watching = await engine.Watch(StreamAddress.Desk(shop, queue, agent), Audience.Staff, after: 0, first);
        if (watching.Refused != Refusal.None)
        {
            return null;
        }

        try
        {
            return await first.Head.WaitAsync(LookWithin, time);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            watching.Subscription?.Dispose();
        }
    }

    private sealed class FirstHead(IWorkQueue work) : IUpdateSink
    {
        private readonly Answer<DeskHead?> head = new(work);

        public Task<DeskHead?> Head => head.Task;

        public bool Deliver(Delivery delivery)
        {
            head.Give((delivery.Item as StreamItem.DeskSnapshot)?.Head);
            return false;
        }

        public void Ended() => head.Give(null);
    }
}
