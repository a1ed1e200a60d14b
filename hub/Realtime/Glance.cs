using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>The first item of a stream: how something stands at a moment.</summary>
internal static class Glance
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Null when it does not answer in time.</summary>
    public static async Task<TItem?> Take<TItem>(IRoutingEngine engine, StreamAddress stream, TimeProvider time)
        where TItem : StreamItem
    {
        var sink = new FirstItem();
        var watching = await engine.Watch(stream, Audience.Staff, after: 0, sink);
        try
        {
            return watching.Refused == Refusal.None ? await sink.First.WaitAsync(Patience, time) as TItem : null;
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

    private sealed class FirstItem : IUpdateSink
    {
        private readonly TaskCompletionSource<StreamItem?> first =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<StreamItem?> First => first.Task;

        public bool Deliver(Delivery delivery)
        {
            first.TrySetResult(delivery.Item);
            return false;
        }

        public void Ended() => first.TrySetResult(null);
    }
}
