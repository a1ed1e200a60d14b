using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Ports;

namespace Routing.Hub.Realtime;

/// <summary>
/// One session's stream on its way to an agent's console, from asking for it until it is given up. The engine is
/// called from the queue of work only, because a desk's items come in the turn of another actor.
/// </summary>
internal sealed class SessionWatch : IUpdateSink, IDisposable
{
    private readonly Persistence persistence;
    private readonly StreamAddress stream;
    private readonly IUpdateSink console;
    private readonly CancellationTokenSource giveUp = new();
    private readonly CancellationToken isOver;

    public SessionWatch(Persistence persistence, StreamAddress stream, IUpdateSink console)
    {
        (this.persistence, this.stream, this.console) = (persistence, stream, console);
        isOver = giveUp.Token;
    }

    /// <summary>Begins after a number; 0 for a snapshot.</summary>
    public async Task<Refusal> Begin(long after)
    {
        await persistence.Work.Hop();
        var watching = await persistence.Watch(stream, Audience.Staff, after, this, isOver);
        if (watching.Subscription is { } subscription)
        {
            isOver.Register(() => persistence.Work.Queue(subscription.Dispose));
        }

        return watching.Refused;
    }

    /// <summary>Gives the stream up.</summary>
    public void Dispose()
    {
        giveUp.Cancel();
        giveUp.Dispose();
    }

    public bool Deliver(Delivery delivery) => !isOver.IsCancellationRequested && console.Deliver(delivery);

    public void Ended() => console.Ended();
}
