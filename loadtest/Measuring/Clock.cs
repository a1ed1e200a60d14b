using System.Diagnostics;

namespace Routing.LoadTest.Measuring;

/// <summary>The monotonic clock every latency is taken from, in nanoseconds since an arbitrary moment.</summary>
public static class Clock
{
    private static readonly double NanosecondsPerTick = 1e9 / Stopwatch.Frequency;

    /// <summary>Nanoseconds now.</summary>
    public static long Now => Stopwatch.Frequency == 1_000_000_000
        ? Stopwatch.GetTimestamp()
        : (long)(Stopwatch.GetTimestamp() * NanosecondsPerTick);

    /// <summary>Nanoseconds of a number of seconds.</summary>
    public static long Seconds(double seconds) => (long)(seconds * 1e9);

    /// <summary>Milliseconds of a number of nanoseconds, to the microsecond.</summary>
    public static double ToMilliseconds(long nanoseconds) => Math.Round(nanoseconds / 1e6, 3);
}
