using Routing.Core;
using Routing.Core.Reports;

namespace Routing.Engine.Reports;

/// <summary>Days of queues that are over, ready to be shown again; those that nobody asked for longest go first.
/// </summary>
/// <param name="mostCells">How many cells they may have together.</param>
internal sealed class KeptDays(int mostCells)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(ActorId Queue, long Day), LinkedListNode<Entry>> known = [];
    private readonly LinkedList<Entry> byUse = [];
    private int cells;

    public QueueDay? Find(ActorId queue, long day)
    {
        lock (gate)
        {
            if (!known.TryGetValue((queue, day), out var node))
            {
                return null;
            }

            byUse.Remove(node);
            byUse.AddLast(node);
            return node.Value.Day;
        }
    }

    public void Keep(ActorId queue, QueueDay day)
    {
        lock (gate)
        {
            if (known.Remove((queue, day.Number), out var before))
            {
                Forget(before);
            }

            known.Add((queue, day.Number), byUse.AddLast(new Entry(queue, day)));
            cells += day.Cells.Count;
            while (cells > mostCells && byUse.First is { } oldest && oldest != byUse.Last)
            {
                known.Remove((oldest.Value.Queue, oldest.Value.Day.Number));
                Forget(oldest);
            }
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        byUse.Remove(node);
        cells -= node.Value.Day.Cells.Count;
    }

    private sealed record Entry(ActorId Queue, QueueDay Day);
}
