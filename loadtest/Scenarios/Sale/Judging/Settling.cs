using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Judging;

/// <summary>How soon a server is itself again after a peak of arrivals.</summary>
public static class Settling
{
    private const double Peak = 3;
    private const double AllowedTimes = 2;
    private const double Noise = 20e6;

    /// <summary>
    /// Seconds from the interval with most arrivals until the last one whose p99 of messages is above twice the median
    /// one before that peak; less than 20 ms is never above. Null when arrivals have no peak: none of three times the
    /// usual, or nothing before it.
    /// </summary>
    public static double? Seconds(SaleMeter meter)
    {
        var arrivals = meter.Of(Tally.Arrivals);
        var peak = Enumerable.Range(0, arrivals.Count).MaxBy(i => arrivals[i]);
        var usual = Middle([.. arrivals.Take(peak).Select(count => (double)count)]);
        if (peak < 3 || arrivals[peak] < Peak * usual || usual == 0)
        {
            return null;
        }

        var p99 = Enumerable.Range(0, arrivals.Count)
            .Select(i => (double)(meter[Figure.Message].Interval(i)?.Percentile(0.99) ?? 0)).ToArray();
        var rise = Enumerable.Range(0, peak).LastOrDefault(i => arrivals[i] <= AllowedTimes * usual);
        var allowed = Math.Max(Noise, AllowedTimes * Middle(p99[..(rise + 1)]));
        var last = Enumerable.Range(rise + 1, arrivals.Count - rise - 1).LastOrDefault(i => p99[i] > allowed, rise);
        return (last - rise) * meter.Timeline.SecondsEach;
    }

    private static double Middle(double[] values) => Routing.LoadTest.Measuring.Median.Of(values);
}
