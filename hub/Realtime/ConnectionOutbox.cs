using Routing.Engine;
using Routing.Engine.Ports;

namespace Routing.Hub.Realtime;

/// <summary>
/// A connection's bounded outgoing queue. While one message is being written everything that comes meanwhile is put
/// together into the next, so that a busy connection costs few flushes. An idle one holds nothing but this object.
/// </summary>
internal sealed class ConnectionOutbox(IConsole console, Action abort, IWorkQueue work)
    : IUpdateSink, IThreadPoolWorkItem
{
    /// <summary>
    /// How many items may wait. A client that reads so slowly is cut off: it reconnects and resumes by number, which
    /// is cheaper for both than sending it everything late.
    /// </summary>
    public const int Bound = 1000;

    private List<object>? waiting;
    private bool isDraining;
    private bool isClosed;

    public bool Deliver(Delivery delivery) => Put(delivery);

    /// <summary>A stream cannot go on: the page is cut off, so that it comes back and resumes.</summary>
    public void Ended()
    {
        Close();
        abort();
    }

    /// <summary>Puts a receipt, as UTF-8 JSON, into the queue.</summary>
    public bool PutReceipt(byte[] receipt) => Put(receipt);

    /// <summary>Nothing is sent any more; later deliveries are refused, which ends their subscriptions.</summary>
    public void Close()
    {
        lock (this)
        {
            isClosed = true;
            waiting = null;
        }
    }

    void IThreadPoolWorkItem.Execute() => Drain();

    private bool Put(object item)
    {
        lock (this)
        {
            if (isClosed)
            {
                return false;
            }

            if (waiting is { Count: >= Bound })
            {
                isClosed = true;
                waiting = null;
            }
            else
            {
                (waiting ??= []).Add(item);
                if (isDraining)
                {
                    return true;
                }

                isDraining = true;
            }
        }

        if (isClosed)
        {
            HubMetrics.CutOff.Add(1);
            abort();
            return false;
        }

        work.Queue(this);
        return true;
    }

    private void Drain()
    {
        while (TakeWaiting() is { } items)
        {
            HubMetrics.Sends.Add(1);
            HubMetrics.ItemsSent.Add(items.Count);
            var sending = console.deliver(new(items));
            if (!sending.IsCompletedSuccessfully)
            {
                _ = DrainAfter(sending);
                return;
            }
        }
    }

    private async Task DrainAfter(Task sending)
    {
        await sending.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (sending.IsCompletedSuccessfully)
        {
            Drain();
        }
        else
        {
            Close();
            abort();
        }
    }

    private List<object>? TakeWaiting()
    {
        lock (this)
        {
            var items = waiting;
            waiting = null;
            isDraining = items is not null;
            return items;
        }
    }
}
