using Routing.Core.Views;
using Routing.Engine;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

/// <summary>
/// A client's view of one session: a snapshot, then updates that each name the number before. A gap or a double is
/// noted, never passed over.
/// </summary>
internal sealed class RecordingSink : IUpdateSink
{
    private readonly Lock gate = new();
    private readonly List<(Func<RecordingSink, bool> Is, TaskCompletionSource<bool> Seen)> awaited = [];

    public long Number { get; set; }

    public SessionHead? Head { get; private set; }

    public List<Entry> Entries { get; } = [];

    public List<StreamItem.SessionSignal> Signals { get; } = [];

    public List<string> Faults { get; } = [];

    /// <summary>What came last, of whatever stream.</summary>
    public StreamItem? Latest { get; private set; }

    public int Deliveries { get; private set; }

    public int Snapshots { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>After how many deliveries the client takes no more; null for never.</summary>
    public int? TakesAtMost { get; init; }

    /// <summary>Called on each delivery, before it is noted.</summary>
    public Action? OnDelivery { get; init; }

    public IEnumerable<string> Texts => Entries.Where(entry => entry.Kind == "text").Select(entry => entry.Text);

    public bool Deliver(Delivery delivery)
    {
        OnDelivery?.Invoke();
        lock (gate)
        {
            Deliveries++;
            Latest = delivery.Item;
            Apply(delivery.Item);
            foreach (var waiting in awaited.Where(waiting => waiting.Is(this)))
            {
                waiting.Seen.TrySetResult(true);
            }

            return TakesAtMost is not { } most || Deliveries < most;
        }
    }

    public void Ended() => HasEnded = true;

    /// <summary>Waits until the view is as asked.</summary>
    public Task Until(Func<RecordingSink, bool> isAsked, string what)
    {
        lock (gate)
        {
            if (isAsked(this))
            {
                return Task.CompletedTask;
            }

            var seen = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((isAsked, seen));
            return Within.Deadline(seen.Task, what, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The view as it stands, to go on with in another subscription.</summary>
    public RecordingSink Copy()
    {
        lock (gate)
        {
            var copy = new RecordingSink { Number = Number, Head = Head };
            copy.Entries.AddRange(Entries);
            copy.Faults.AddRange(Faults);
            return copy;
        }
    }

    private void Apply(StreamItem item)
    {
        switch (item)
        {
            case StreamItem.SessionSignal signal when signal.Number != Number:
                Faults.Add($"a signal of {signal.Number} came at {Number}");
                return;
            case StreamItem.SessionSignal signal:
                Signals.Add(signal);
                break;
            case StreamItem.SessionSnapshot snapshot:
                Snapshots++;
                Head = snapshot.Head;
                Entries.Clear();
                Entries.AddRange(snapshot.Entries);
                break;
            case StreamItem.SessionUpdate update when update.After != Number || update.Number <= Number:
                Faults.Add($"an update {update.After} → {update.Number} came at {Number}");
                return;
            case StreamItem.SessionUpdate update:
                Head = update.Head ?? Head;
                Entries.AddRange(update.Entry is { } entry ? [entry] : []);
                break;
        }

        Number = item.Number;
    }
}
