using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Measuring;

/// <summary>When a run measures, and into which intervals it cuts that time.</summary>
public sealed class Timeline
{
    // A second each, unless the run is so long that these would be too many to keep and to look at.
    private const int MostIntervals = 600;

    private long _from = long.MaxValue;

    /// <summary>Plans a run; it begins with <see cref="Begin"/>.</summary>
    /// <param name="seconds">The measured seconds.</param>
    public Timeline(double seconds)
    {
        Seconds = seconds;
        SecondsEach = Math.Ceiling(seconds / MostIntervals);
        Intervals = (int)Math.Ceiling(seconds / SecondsEach);
    }

    /// <summary>The measured seconds.</summary>
    public double Seconds { get; }

    /// <summary>The length of an interval in whole seconds; 1 for runs up to ten minutes.</summary>
    public double SecondsEach { get; }

    /// <summary>How many intervals there are; the last one may be shorter.</summary>
    public int Intervals { get; }

    /// <summary>When measuring begins, in nanoseconds of the clock.</summary>
    public long From => Volatile.Read(ref _from);

    /// <summary>When it ends.</summary>
    public long Until => At(Seconds);

    /// <summary>Sets when measuring begins; it may lie ahead.</summary>
    public void Begin(long from) => Volatile.Write(ref _from, from);

    /// <summary>The moment so many seconds after the beginning.</summary>
    public long At(double seconds) => From + Clock.Seconds(seconds);

    /// <summary>Seconds since measuring began; negative before.</summary>
    public double SecondsAt(long moment) => (moment - From) / 1e9;

    /// <summary>The interval of a moment; -1 when it is not measured.</summary>
    public int IntervalOf(long moment)
    {
        var from = From;
        if (moment < from || from == long.MaxValue)
        {
            return -1;
        }

        var interval = (moment - from) / Clock.Seconds(SecondsEach);
        return interval < Intervals && moment < from + Clock.Seconds(Seconds) ? (int)interval : -1;
    }
}
