using System.Numerics;

namespace Routing.Core.Reports;

/// <summary>
/// How spans of time are spread, in counted steps. Up to 2047 ms a step is one millisecond; above that it is at most
/// 1/1024 of its spans, so a percentile, told as the middle of its step, is at most 0.05 % from the true one. Spreads
/// can be added up: the percentile of a sum is that of all its spans.
/// </summary>
public sealed class Spread
{
    private const int Steps = 1 << StepBits;
    private const int StepBits = 10;

    private readonly List<(int Step, int Count)> counts = [];

    /// <summary>How many spans there are.</summary>
    public int Count { get; private set; }

    /// <summary>Counts a span; one of less than nothing, after a clock was set back, counts as none at all.</summary>
    public void Add(long ms)
    {
        AddTo(StepOf(Math.Max(0, ms)), 1);
        Count++;
    }

    public void Add(Spread other)
    {
        foreach (var (step, count) in other.counts)
        {
            AddTo(step, count);
        }

        Count += other.Count;
    }

    /// <summary>
    /// The span that the given share of all do not exceed, in milliseconds: of n spans in their order the one with the
    /// number share × n, rounded up. Null when there are none.
    /// </summary>
    public long? At(double share)
    {
        var rank = Math.Max(1, (int)Math.Ceiling(share * Count));
        foreach (var (step, count) in counts)
        {
            rank -= count;
            if (rank <= 0)
            {
                return MiddleOf(step);
            }
        }

        return null;
    }

    private void AddTo(int step, int count)
    {
        var index = counts.BinarySearch((step, 0), ByStep.Instance);
        if (index >= 0)
        {
            counts[index] = (step, counts[index].Count + count);
        }
        else
        {
            counts.Insert(~index, (step, count));
        }
    }

    // The first 2048 spans have a step each; after them every doubling has 1024.
    private static int StepOf(long ms)
    {
        var doublings = Math.Max(0, BitOperations.Log2((ulong)Math.Max(1, ms)) - StepBits);
        return (doublings * Steps) + (int)(ms >> doublings);
    }

    private static long MiddleOf(int step)
    {
        var doublings = Math.Max(0, (step / Steps) - 1);
        var first = (long)(step - (doublings * Steps)) << doublings;
        return first + (((1L << doublings) - 1) / 2);
    }

    private sealed class ByStep : IComparer<(int Step, int Count)>
    {
        public static readonly ByStep Instance = new();

        public int Compare((int Step, int Count) x, (int Step, int Count) y) => x.Step.CompareTo(y.Step);
    }
}
