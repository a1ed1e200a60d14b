using System.Numerics;

namespace Routing.LoadTest.Measuring;

/// <summary>
/// Counts durations in preallocated log-linear buckets: exact below 256 ns, above that 128 equal buckets per
/// doubling, so a bucket is at most 1/128 of its value wide and its middle, which percentiles report, is at most 0.4
/// % off. The maximum is exact. Recording is one bit count and two interlocked operations at most; it never
/// allocates. Safe from many threads.
/// </summary>
/// <param name="bits">
/// Buckets per doubling as a power of two, 3 to 10: 7 is what is said above, 5 is a quarter as large and 1.6 % off.
/// </param>
public sealed class LatencyHistogram(int bits = LatencyHistogram.UsualBits)
{
    /// <summary>The precision unless another one is asked for: at most 0.4 % off.</summary>
    public const int UsualBits = 7;

    private const int HighestBit = 42;

    private readonly long[] _counts = new long[(HighestBit - bits + 2) << bits];
    private long _max;

    /// <summary>
    /// The longest duration told apart, about 146 minutes, in nanoseconds; longer ones count as this.
    /// </summary>
    public const long Longest = (1L << (HighestBit + 1)) - 1;

    /// <summary>How far a percentile may be from the true one, as a share of it.</summary>
    public double Precision => 0.5 / (1 << bits);

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

    /// <summary>Adds everything another histogram of the same precision recorded to this one.</summary>
    public void Add(LatencyHistogram other)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(other._counts.Length, _counts.Length);
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }

        _max = Math.Max(_max, other._max);
    }

    /// <summary>The filled buckets as pairs of number and count, after the maximum: for another process.</summary>
    public long[] ToNumbers()
    {
        var numbers = new List<long> { Max };
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0)
            {
                numbers.Add(i);
                numbers.Add(_counts[i]);
            }
        }

        return [.. numbers];
    }

    /// <summary>Adds what <see cref="ToNumbers"/> of a histogram of the same precision has written.</summary>
    /// <exception cref="InvalidDataException">The numbers are none of such a histogram.</exception>
    public void Add(ReadOnlySpan<long> numbers)
    {
        if (numbers.Length % 2 == 0)
        {
            throw new InvalidDataException("A histogram is a maximum and pairs of a bucket's number and its count.");
        }

        for (var i = 1; i < numbers.Length; i += 2)
        {
            if (numbers[i] < 0 || numbers[i] >= _counts.Length || numbers[i + 1] < 0)
            {
                throw new InvalidDataException($"A histogram of this precision has no bucket {numbers[i]}.");
            }

            _counts[numbers[i]] += numbers[i + 1];
        }

        _max = Math.Max(_max, numbers[0]);
    }

    /// <summary>Forgets everything recorded; not safe while others record.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        _max = 0;
    }

    private int IndexOf(long value)
    {
        if (value < 2 << bits)
        {
            return (int)value;
        }

        var shift = BitOperations.Log2((ulong)value) - bits;
        return (shift << bits) + (int)(value >> shift);
    }

    private long MiddleOf(int index)
    {
        if (index < 2 << bits)
        {
            return index;
        }

        var shift = (index >> bits) - 1;
        var low = (long)(index - (shift << bits)) << shift;
        return low + (1L << (shift - 1));
    }
}
