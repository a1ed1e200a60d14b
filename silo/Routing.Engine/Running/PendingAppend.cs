using Routing.Engine.Feeds;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>A decision whose events are on their way to the journal, and who waits for it.</summary>
internal sealed class PendingAppend<TState, TEvent>
{
    public required long First { get; init; }

    public required IReadOnlyList<TEvent> Events { get; init; }

    /// <summary>The state after the events.</summary>
    public required TState State { get; init; }

    /// <summary>How many entries a snapshot of that state has, roughly; noted while it was the newest.</summary>
    public required int Size { get; init; }

    /// <summary>What those who watch are shown once the events are durable.</summary>
    public required IPublication Publication { get; init; }

    public required JournalAppend Append { get; init; }

    /// <summary>
    /// The receipts to give once the events are durable: the decision's own, then those of later decisions that
    /// changed nothing but were made on this state.
    /// </summary>
    public List<(IReceiptSink Sink, Receipt Receipt)> Receipts { get; } = new(1);

    /// <summary>The one handed over after this; null for the newest.</summary>
    public PendingAppend<TState, TEvent>? Next { get; set; }

    public long Last => First + Events.Count - 1;
}
