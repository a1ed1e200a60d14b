using System.Collections;

namespace Routing.Core.Versions;

/// <summary>
/// A sorted set of which every version stays readable; see <see cref="Versioned{TBody, TChange}"/>.
/// </summary>
public sealed class VersionedSortedSet<T> : Versioned<SortedBlocks<T>, (T Item, bool IsIn)>, IReadOnlyCollection<T>
    where T : struct, IComparable<T>
{
    /// <summary>An empty set, the first of its versions.</summary>
    public VersionedSortedSet()
        : this(new SortedBlocks<T>())
    {
    }

    /// <summary>A set of these items, the first of its versions.</summary>
    public VersionedSortedSet(IEnumerable<T> items)
        : this()
    {
        foreach (var item in items)
        {
            Body.Add(item);
        }
    }

    private VersionedSortedSet(SortedBlocks<T> body)
        : base(body)
    {
    }

    public int Count => Body.Count;

    public bool IsEmpty => Body.Count == 0;

    /// <summary>The least item.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public T Min => Body.First ?? throw new InvalidOperationException("an empty set has no least item");

    /// <summary>The greatest item; null when the set is empty.</summary>
    public T? Last => Body.Last;

    /// <summary>The second least item; null when there are fewer than two.</summary>
    public T? Second => Body.Second;

    /// <summary>How many items are less than this one.</summary>
    public int CountBefore(T item) => Body.CountBefore(item);

    /// <summary>The version with the item; this one when it has the item.</summary>
    public VersionedSortedSet<T> With(T item)
    {
        var items = Body;
        return items.Add(item) ? Handed(new VersionedSortedSet<T>(items), (item, false)) : this;
    }

    /// <summary>The version without the item; this one when it has no such item.</summary>
    public VersionedSortedSet<T> Without(T item)
    {
        var items = Body;
        return items.Remove(item) ? Handed(new VersionedSortedSet<T>(items), (item, true)) : this;
    }

    /// <summary>Every item, the least first.</summary>
    public SortedBlocks<T>.Walk GetEnumerator() => Body.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override (T Item, bool IsIn) Make(SortedBlocks<T> body, (T Item, bool IsIn) change)
    {
        if (change.IsIn)
        {
            body.Add(change.Item);
        }
        else
        {
            body.Remove(change.Item);
        }

        return (change.Item, !change.IsIn);
    }
}
