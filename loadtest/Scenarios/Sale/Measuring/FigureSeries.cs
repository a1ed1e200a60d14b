using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Measuring;

/// <summary>One figure of a run: over the whole of it, and for each interval. Safe from many threads.</summary>
public sealed class FigureSeries
{
    /// <summary>The precision of the intervals' histograms: at most 1.6 % off.</summary>
    public const int IntervalBits = 5;

    private readonly Timeline _timeline;
    private readonly LatencyHistogram?[] _intervals;

    /// <summary>Begins empty.</summary>
    public FigureSeries(Timeline timeline)
    {
        _timeline = timeline;
        _intervals = new LatencyHistogram?[timeline.Intervals];
    }

    /// <summary>The whole run.</summary>
    public LatencyHistogram Whole { get; } = new();

    /// <summary>The histogram of an interval; null when nothing fell into it.</summary>
    public LatencyHistogram? Interval(int index) => Volatile.Read(ref _intervals[index]);

    /// <summary>
    /// Records what was meant to begin at a moment and has ended now; nothing when that moment is not measured.
    /// </summary>
    public void Record(long intended, long now)
    {
        var interval = _timeline.IntervalOf(intended);
        if (interval >= 0)
        {
            Whole.Record(now - intended);
            Of(interval).Record(now - intended);
        }
    }

    /// <summary>Adds what another process measured.</summary>
    public void Add(FigureNumbers numbers)
    {
        Whole.Add(numbers.Whole);
        for (var i = 0; i < Math.Min(_intervals.Length, numbers.Intervals.Count); i++)
        {
            if (numbers.Intervals[i] is { } interval)
            {
                Of(i).Add(interval);
            }
        }
    }

    /// <summary>Everything as numbers, for another process.</summary>
    public FigureNumbers ToNumbers() =>
        new(Whole.ToNumbers(), [.. _intervals.Select(interval => interval?.ToNumbers())]);

    private LatencyHistogram Of(int interval)
    {
        if (Volatile.Read(ref _intervals[interval]) is { } there)
        {
            return there;
        }

        var made = new LatencyHistogram(IntervalBits);
        return Interlocked.CompareExchange(ref _intervals[interval], made, null) ?? made;
    }
}

/// <summary>A figure's histograms as numbers.</summary>
/// <param name="Whole">The whole run.</param>
/// <param name="Intervals">Each interval; null where nothing was recorded.</param>
public sealed record FigureNumbers(long[] Whole, IReadOnlyList<long[]?> Intervals);
