using System.Numerics;

namespace Routing.LoadTest.Measuring;

/// <summary>
/// Counts durations in preallocated log-linear buckets: exact below 256 ns, above that 128 equal buckets per
/// doubling, so a bucket is at most 1/128 of its value wide and its middle, which percentiles report, is at most 0.4
/// % off. The maximum is exact. Recording is one bit count and two interlocked operations at most; it never
/// allocates. Safe from many threads.
/// </summary>
public sealed class LatencyHistogram
{
    private const int SubBucketBits = 7;
    private const int SubBuckets = 1 << SubBucketBits;
    private const int HighestBit = 42;

    private readonly long[] _counts = new long[(HighestBit - SubBucketBits + 2) * SubBuckets];
    private long _max;

    /// <summary>
    /// The longest duration told apart, about 146 minutes, in nanoseconds; longer ones count as this.
    /// </summary>
    public const long Longest = (1L << (HighestBit + 1)) - 1;

    /// <summary>How many durations were recorded.</summary>
    public long Count
    {
        get
        {
            long sum = 0;
            foreach (var count in _counts)
            {
                sum += count;
            }

            return sum;
        }
    }

    /// <summary>The longest recorded duration, in nanoseconds; 0 when nothing was recorded.</summary>
    public long Max => Volatile.Read(ref _max);

    /// <summary>Records one duration in nanoseconds; a negative one counts as zero.</summary>
    public void Record(long nanoseconds)
    {
        var value = Math.Clamp(nanoseconds, 0, Longest);
        Interlocked.Increment(ref _counts[IndexOf(value)]);
        var seen = Volatile.Read(ref _max);
        while (value > seen)
        {
            var before = Interlocked.CompareExchange(ref _max, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }

    /// <summary>
    /// The duration, in nanoseconds, that the given share of the recorded ones does not exceed (nearest rank); 0 when
    /// empty.
    /// </summary>
    /// <param name="share">From 0 to 1; 0.99 asks for p99, 1 for the exact maximum.</param>
    public long Percentile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var total = Count;
        var rank = Math.Max(1, (long)Math.Ceiling(share * total));
        if (rank >= total)
        {
            return Max;
        }

        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen >= rank)
            {
                return Math.Min(MiddleOf(i), Max);
            }
        }

        return Max;
    }

    /// <summary>Adds everything another histogram recorded to this one.</summary>
    public void Add(LatencyHistogram other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }

        _max = Math.Max(_max, other._max);
    }

    /// <summary>Forgets everything recorded; not safe while others record.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        _max = 0;
    }

    private static int IndexOf(long value)
    {
        if (value < 2 * SubBuckets)
        {
            return (int)value;
        }

        var shift = BitOperations.Log2((ulong)value) - SubBucketBits;
        return (shift * SubBuckets) + (int)(value >> shift);
    }

    private static long MiddleOf(int index)
    {
        if (index < 2 * SubBuckets)
        {
            return index;
        }

        var shift = (index / SubBuckets) - 1;
        var low = (long)(index - (shift * SubBuckets)) << shift;
        return low + (1L << (shift - 1));
    }
}
