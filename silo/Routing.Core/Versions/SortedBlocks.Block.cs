namespace Routing.Core.Versions;

public sealed partial class SortedBlocks<T>
{
    // A sorted array of at most the largest size, with room to grow.
    private sealed class Block(int capacity)
    {
        public T[] Items { get; private set; } = new T[capacity];

        public int Count { get; private set; }

        public T Last => Items[Count - 1];

        // Where the item is, or where it belongs.
        public bool Find(T item, out int at)
        {
            var items = Items.AsSpan(0, Count);
            var (low, high) = (0, items.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (items[middle].CompareTo(item) < 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            at = low;
            return at < items.Length && items[at].CompareTo(item) == 0;
        }

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
