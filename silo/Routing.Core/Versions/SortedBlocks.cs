namespace Routing.Core.Versions;

/// <summary>
/// A mutable sorted set in blocks of bounded size: a list of sorted arrays. Adding and removing search two short
/// ranges and move part of one block; the least items and the rank of an item are at hand, which a tree of the
/// standard library does not offer.
/// </summary>
public sealed partial class SortedBlocks<T>
    where T : struct, IComparable<T>
{
    private const int Smallest = 4;
    private const int Largest = 64;

    private readonly List<Block> blocks = [];

    public int Count { get; private set; }

    /// <summary>The least item; null when there is none.</summary>
    public T? First => Count > 0 ? blocks[0].Items[0] : null;

    /// <summary>The second least item; null when there are fewer than two.</summary>
    public T? Second => Count < 2 ? null : blocks[0].Count > 1 ? blocks[0].Items[1] : blocks[1].Items[0];

    /// <summary>The greatest item; null when there is none.</summary>
    public T? Last => Count > 0 ? blocks[^1].Last : null;

    public bool Has(T item) => Find(item, out _, out _);

    /// <summary>How many items are less than this one.</summary>
    public int CountBefore(T item)
    {
        Find(item, out var block, out var at);
        for (var i = 0; i < block; i++)
        {
            at += blocks[i].Count;
        }

        return at;
    }

    /// <returns>False when the item was there already.</returns>
    public bool Add(T item)
    {
        if (Find(item, out var index, out var at))
        {
            return false;
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new(Smallest));
        }

        var block = blocks[index];
        if (block.Count == Largest)
        {
            var upper = block.Split();
            blocks.Insert(index + 1, upper);
            if (at > block.Count)
            {
                (block, at) = (upper, at - block.Count);
            }
        }

        block.Insert(at, item);
        Count++;
        return true;
    }

    /// <returns>False when the item was not there.</returns>
    public bool Remove(T item)
    {
        if (!Find(item, out var index, out var at))
        {
            return false;
        }

        var block = blocks[index];
        block.RemoveAt(at);
        Count--;
        if (block.Count == 0)
        {
            // The only block stays: a set that is now and then empty does not begin anew each time.
            if (blocks.Count > 1)
            {
                blocks.RemoveAt(index);
            }
        }
        else if (block.Count <= Largest / 4)
        {
            Join(index);
        }

        return true;
    }

    /// <summary>One item takes the place of another, in the very same spot when the order allows it.</summary>
    public void Replace(T before, T after)
    {
        if (Find(before, out var index, out var at) && Fits(index, at, after))
        {
            blocks[index].Items[at] = after;
            return;
        }

        Remove(before);
        Add(after);
    }

    /// <summary>Every item, the least first. The set must not change meanwhile.</summary>
    public Walk GetEnumerator() => new(this, block: 0, at: 0, step: 1);

    /// <summary>The items that are not less than this one, the least first.</summary>
    public Walk From(T item)
    {
        Find(item, out var block, out var at);
        return new(this, block, at, step: 1);
    }

    /// <summary>The items that are less than this one, the greatest first.</summary>
    public Walk Below(T item)
    {
        Find(item, out var block, out var at);
        return new(this, block, at - 1, step: -1);
    }

    // Where the item is, or where it belongs: the block, and the place in it.
    private bool Find(T item, out int block, out int at)
    {
        (block, at) = (0, 0);
        if (blocks.Count == 0)
        {
            return false;
        }

        var (low, high) = (0, blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Last.CompareTo(item) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        block = low;
        return blocks[low].Find(item, out at);
    }

    // Whether the order allows the item in that very spot.
    private bool Fits(int index, int at, T item)
    {
        var block = blocks[index];
        var isAfter = at > 0 ? block.Items[at - 1].CompareTo(item) < 0
            : index == 0 || blocks[index - 1].Last.CompareTo(item) < 0;
        return isAfter && (at + 1 < block.Count ? item.CompareTo(block.Items[at + 1]) < 0
            : index + 1 == blocks.Count || item.CompareTo(blocks[index + 1].Items[0]) < 0);
    }

    // A small block goes into the one after it, when both together leave room to grow.
    private void Join(int index)
    {
        var lower = index + 1 < blocks.Count ? index : index - 1;
        if (lower >= 0 && blocks[lower].Count + blocks[lower + 1].Count <= Largest / 2)
        {
            blocks[lower].Append(blocks[lower + 1]);
            blocks.RemoveAt(lower + 1);
        }
    }
}
