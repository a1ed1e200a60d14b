using Routing.Grains.Contracts;

namespace Routing.Grains.Updates;

/// <summary>
/// What one silo sends one hub: a bounded queue of items, sent in batches, one at a time, so that they arrive in their
/// order and whatever comes meanwhile goes with the next. The hub answers each; one that does not is given up, and
/// watches anew by itself.
/// </summary>
public sealed class HubLink(IHubObserver hub, int bound, Action<HubLink> ended)
{
    private readonly Lock gate = new();
    private List<RemoteItem> waiting = [];
    private bool isSending;
    private bool isOver;
    private long sequence;

    /// <summary>Names this link.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Puts an item into the queue; false when the link is over.</summary>
    internal bool Put(RemoteItem item)
    {
        lock (gate)
        {
            if (isOver)
            {
                return false;
            }

            if (waiting.Count < bound)
            {
                waiting.Add(item);
                if (isSending)
                {
                    return true;
                }

                isSending = true;
            }
            else
            {
                isOver = true;
                waiting = [];
            }
        }

        if (isOver)
        {
            ended(this);
            return false;
        }

        _ = SendAll();
        return true;
    }

    /// <summary>Tells the hub that the silo is alive, unless it is being told anyway.</summary>
    internal void Beat()
    {
        lock (gate)
        {
            if (isOver || isSending)
            {
                return;
            }

            isSending = true;
        }

        _ = SendAll(isBeat: true);
    }

    private async Task SendAll(bool isBeat = false)
    {
        // Let go of the actor's turn that brought the first item: what it still brings goes along.
        await Task.Yield();
        while (Take(isBeat) is { } items)
        {
            isBeat = false;
            try
            {
                await hub.Deliver(new(Id, ++sequence, items)).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever it was: what was sent may be lost, and the hub must begin anew.
            catch (Exception)
#pragma warning restore CA1031
            {
                End();
                return;
            }
        }
    }

    private RemoteItem[]? Take(bool isBeat)
    {
        lock (gate)
        {
            if (waiting.Count == 0 && !isBeat)
            {
                isSending = false;
                return null;
            }

            RemoteItem[] items = [.. waiting];
            waiting.Clear();
            return items;
        }
    }

    private void End()
    {
        lock (gate)
        {
            isOver = true;
            waiting = [];
        }

        ended(this);
    }
}
