namespace Routing.Core.Versions;

/// <summary>
/// A mutable sorted set in blocks of bounded size: a list of sorted arrays. Adding and removing search two short
/// ranges and move part of one block; the least items and the rank of an item are at hand, which a tree of the
/// standard library does not offer.
/// </summary>
public sealed class SortedBlocks<T>
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
    public T? Last => Count > 0 ? blocks[^1].Items[blocks[^1].Count - 1] : null;

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
            blocks.RemoveAt(index);
        }
        else if (block.Count <= Largest / 4)
        {
            Join(index);
        }

        return true;
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                yield return block.Items[i];
            }
        }
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
            if (blocks[middle].Items[blocks[middle].Count - 1].CompareTo(item) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        block = low;
        at = Array.BinarySearch(blocks[low].Items, 0, blocks[low].Count, item);
        var isThere = at >= 0;
        at = isThere ? at : ~at;
        return isThere;
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

    private sealed class Block(int capacity)
    {
        public T[] Items { get; private set; } = new T[capacity];

        public int Count { get; private set; }

        public void Insert(int at, T item)
        {
            Reserve(Count + 1);
            Array.Copy(Items, at, Items, at + 1, Count - at);
            Items[at] = item;
            Count++;
        }

        public void RemoveAt(int at)
        {
            Count--;
            Array.Copy(Items, at + 1, Items, at, Count - at);
            Items[Count] = default;
        }

        public Block Split()
        {
            var half = Count / 2;
            var upper = new Block(Largest) { Count = Count - half };
            Array.Copy(Items, half, upper.Items, 0, Count - half);
            Array.Clear(Items, half, Count - half);
            Count = half;
            return upper;
        }

        public void Append(Block other)
        {
            Reserve(Count + other.Count);
            Array.Copy(other.Items, 0, Items, Count, other.Count);
            Count += other.Count;
        }

        private void Reserve(int count)
        {
            if (count > Items.Length)
            {
                var items = Items;
                Array.Resize(ref items, Math.Min(Largest, Math.Max(count, Items.Length * 2)));
                Items = items;
            }
        }
    }
}
