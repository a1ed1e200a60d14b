using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Judging;

/// <summary>How soon a server is itself again after a peak of arrivals.</summary>
public static class Settling
{
    private const double Peak = 3;
    private const double AllowedTimes = 2;
    private const double Noise = 20e6;
    private const int Stays = 3;

    /// <summary>
    /// Seconds from the rise of arrivals until p99 of messages has come below twice that of the time before, and stays
    /// there for three intervals; less than 20 ms is never above. Null when arrivals have no peak: none of three times
    /// the usual, or nothing before it.
    /// </summary>
    public static double? Seconds(SaleMeter meter)
    {
        var arrivals = meter.Of(Tally.Arrivals);
        var peak = Enumerable.Range(0, arrivals.Count).MaxBy(i => arrivals[i]);
        var usual = Median.Of(arrivals.Take(peak).Select(count => (double)count));
        if (peak < 3 || arrivals[peak] < Peak * usual || usual == 0)
        {
            return null;
        }

        var rise = Enumerable.Range(0, peak).Last(i => i == 0 || arrivals[i] <= AllowedTimes * usual) + 1;
        var before = new LatencyHistogram(FigureSeries.IntervalBits);
        foreach (var interval in Enumerable.Range(0, rise).Select(meter[Figure.Message].Interval))
        {
            before.Add(interval ?? new LatencyHistogram(FigureSeries.IntervalBits));
        }

        var allowed = Math.Max(Noise, AllowedTimes * before.Percentile(0.99));
        var calm = 0;
        for (var i = rise; i < arrivals.Count; i++)
        {
            calm = (meter[Figure.Message].Interval(i)?.Percentile(0.99) ?? 0) > allowed ? 0 : calm + 1;
            if (calm == Stays)
            {
                return (i + 1 - Stays - rise) * meter.Timeline.SecondsEach;
            }
        }

        return (arrivals.Count - rise) * meter.Timeline.SecondsEach;
    }
}
