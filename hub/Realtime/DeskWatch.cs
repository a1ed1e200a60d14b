using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>
/// One desk's stream on its way to an agent's console. Once it is given up nothing more of it comes, so that the desk
/// of another queue can take its place.
/// </summary>
/// <param name="follower">Who takes the items.</param>
/// <param name="moved">Told the queue to which a lead moved the agent; called in the queue's turn.</param>
internal sealed class DeskWatch(IUpdateSink follower, Action<DeskWatch, QueueId> moved) : IUpdateSink, IDisposable
{
    private IDisposable? subscription;
    private bool isOver;

    public bool Deliver(Delivery delivery)
    {
        lock (this)
        {
            if (isOver || !follower.Deliver(delivery))
            {
                return false;
            }
        }

        if (HeadOf(delivery.Item) is { MovedTo: { } queue })
        {
            moved(this, new(queue));
        }

        return true;
    }

    public void Ended()
    {
        if (!isOver)
        {
            follower.Ended();
        }
    }

    /// <summary>Keeps what ends the stream; it is ended at once when it was given up meanwhile.</summary>
    public void Keep(IDisposable? begun)
    {
        lock (this)
        {
            if (!isOver)
            {
                subscription = begun;
                return;
            }
        }

        begun?.Dispose();
    }

    public void Dispose()
    {
        lock (this)
        {
            isOver = true;
        }

        subscription?.Dispose();
    }

    private static DeskHead? HeadOf(StreamItem item) => item switch
    {
        StreamItem.DeskSnapshot snapshot => snapshot.Head,
        StreamItem.DeskUpdate update => update.Head,
        _ => null,
    };
}
