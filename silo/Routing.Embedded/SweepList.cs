using Routing.Core;

namespace Routing.Embedded;

/// <summary>
/// Which cell must be looked at when, to the second. A cell is on it a few times a minute, however much it does, so a
/// look costs nothing for those who are not due.
/// </summary>
internal sealed class SweepList
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, List<ActorCell>> bySecond = [];

    public void Add(ActorCell cell, Instant at)
    {
        lock (gate)
        {
            var second = (at.UnixMs / 1000) + 1;
            if (!bySecond.TryGetValue(second, out var cells))
            {
                bySecond[second] = cells = [];
            }

            cells.Add(cell);
        }
    }

    /// <summary>The cells that are due, in the order in which they were put on it; they are on it no more.</summary>
    public IReadOnlyList<ActorCell> TakeDue(Instant now)
    {
        lock (gate)
        {
            var due = new List<ActorCell>();
            while (bySecond.Count > 0 && bySecond.First() is var (second, cells) && second * 1000 <= now.UnixMs)
            {
                due.AddRange(cells);
                bySecond.Remove(second);
            }

            return due;
        }
    }
}
