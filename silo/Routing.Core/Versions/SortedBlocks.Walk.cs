using System.Collections;

namespace Routing.Core.Versions;

public sealed partial class SortedBlocks<T>
{
    /// <summary>A walk over the items, up or down. The set must not change meanwhile.</summary>
    public struct Walk : IEnumerator<T>
    {
        private readonly List<Block> blocks;
        private readonly int step;
        private int block;
        private int at;

        internal Walk(SortedBlocks<T> set, int block, int at, int step)
        {
            (blocks, this.block, this.at, this.step) = (set.blocks, block, at, step);
            Current = default;
        }

        public T Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            if (block < blocks.Count && at == blocks[block].Count)
            {
                (block, at) = (block + 1, 0);
            }
            else if (block > 0 && at < 0)
            {
                block--;
                at = blocks[block].Count - 1;
            }

            if (block >= blocks.Count || at < 0)
            {
                return false;
            }

            Current = blocks[block].Items[at];
            at += step;
            return true;
        }

        readonly void IEnumerator.Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
