using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>One session's stream on its way to an agent's console, from asking for it until it is given up.</summary>
internal sealed class SessionWatch(Persistence persistence, StreamAddress stream, ConnectionOutbox outbox)
    : IUpdateSink, IDisposable
{
    private readonly CancellationTokenSource over = new();
    private IDisposable? subscription;

    /// <summary>Begins after a number; 0 for a snapshot.</summary>
    public async Task<Refusal> Begin(long after)
    {
        var watching = await persistence.Watch(stream, Audience.Staff, after, this, over.Token);
        lock (this)
        {
            subscription = watching.Subscription;
        }

        if (over.IsCancellationRequested)
        {
            watching.Subscription?.Dispose();
        }

        return watching.Refused;
    }

    public bool Deliver(Delivery delivery) => !over.IsCancellationRequested && outbox.Deliver(delivery);

    public void Dispose()
    {
        over.Cancel();
        lock (this)
        {
            subscription?.Dispose();
        }

        over.Dispose();
    }
}
