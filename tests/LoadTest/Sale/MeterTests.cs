using System.Text.Json;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

/// <summary>Histograms per figure and second, and their way between processes.</summary>
public sealed class MeterTests
{
    private const long Second = 1_000_000_000;

    [Fact]
    public void Histograms_MergedAsNumbers_AreThoseOfAllValuesTogether()
    {
        var (one, other, both) = (new LatencyHistogram(), new LatencyHistogram(), new LatencyHistogram());
        for (var i = 1; i <= 1000; i++)
        {
            (i % 3 == 0 ? one : other).Record(i * 12_345);
            both.Record(i * 12_345);
        }

        one.Add(other.ToNumbers());

        Assert.Equal(both.ToNumbers(), one.ToNumbers());
        Assert.Equal(both.Percentile(0.99), one.Percentile(0.99));
        Assert.Equal(both.Max, one.Max);
    }

    [Fact]
    public void Histogram_FromOtherNumbers_IsRefused()
    {
        Assert.Throws<InvalidDataException>(() => new LatencyHistogram().Add([1, 2]));
        Assert.Throws<InvalidDataException>(() => new LatencyHistogram().Add([1, 999_999, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LatencyHistogram().Add(new LatencyHistogram(5)));
    }

    [Theory]
    [InlineData(5, 0.016)]
    [InlineData(7, 0.004)]
    public void Histogram_OfSomePrecision_KeepsIt(int bits, double precision)
    {
        var histogram = new LatencyHistogram(bits);
        Assert.Equal(precision, histogram.Precision, 0.0005);
        for (long value = 1; value < 1L << 40; value = (value * 5 / 4) + 1)
        {
            histogram.Clear();
            histogram.Record(value);
            histogram.Record(1L << 42);

            Assert.InRange(histogram.Percentile(0.5), value * (1 - precision), (value * (1 + precision)) + 1);
        }
    }

    [Fact]
    public void Record_OfAMomentOutsideTheMeasuredTime_StaysOut()
    {
        var meter = Meter(3);

        meter[Figure.Message].Record(9 * Second, 11 * Second);
        meter[Figure.Message].Record(11 * Second, 20 * Second);
        meter[Figure.Message].Record(13 * Second, 13 * Second);
        meter.Count(Tally.Said, 9 * Second);
        meter.Count(Tally.Said, 12 * Second);

        Assert.Equal((1, 9 * Second), (meter[Figure.Message].Whole.Count, meter[Figure.Message].Whole.Max));
        Assert.Equal(9 * Second, meter[Figure.Message].Interval(1)?.Max);
        Assert.Equal([0, 0, 1], meter.Of(Tally.Said));
    }

    [Fact]
    public void Timeline_OfALongRun_HasFewerAndLongerIntervals()
    {
        Assert.Equal((1, 60), (new Timeline(60).SecondsEach, new Timeline(60).Intervals));
        Assert.Equal((6, 600), (new Timeline(3600).SecondsEach, new Timeline(3600).Intervals));
    }

    [Fact]
    public void Meters_OfTwoProcesses_AddUpOverTheWire()
    {
        var (one, other, all) = (Meter(2), Meter(2), Meter(2));
        one[Figure.Ack].Record(10 * Second, (10 * Second) + 5000);
        other[Figure.Ack].Record(11 * Second, (11 * Second) + 9000);
        one.Count(Tally.Arrivals, 10 * Second);
        other.Count(Tally.Arrivals, 10 * Second);
        one.Note("refused", "TooFast");
        other.Note("refused", "TooFast", 2);

        foreach (var meter in (SaleMeter[])[one, other])
        {
            var json = JsonSerializer.Serialize(meter.ToNumbers(), JsonSerializerOptions.Web);
            all.Add(JsonSerializer.Deserialize<MeterNumbers>(json, JsonSerializerOptions.Web)!);
        }

        Assert.Equal((2, 9000), (all[Figure.Ack].Whole.Count, all[Figure.Ack].Whole.Max));
        Assert.Equal(9000, all[Figure.Ack].Interval(1)?.Max);
        Assert.Equal(2, all.Sum(Tally.Arrivals));
        Assert.Equal(3, all.Noted("refused"));
    }

    [Fact]
    public void Metrics_OfTwoMoments_TellWhatHappenedBetween()
    {
        var before = MetricsText.Parse("# a comment\na_total 5\nt_bucket{le=\"1\"} 10\nt_bucket{le=\"5\"} 10\n"
            + "t_bucket{le=\"+Inf\"} 10\nt_count 10\nt_sum 4\nbroken line x\n");
        var now = MetricsText.Parse("a_total 7\nt_bucket{le=\"1\"} 60\nt_bucket{le=\"5\"} 110\n"
            + "t_bucket{le=\"+Inf\"} 110\nt_count 110\nt_sum 200\n");

        Assert.Equal(2, now.Since(before, "a_total"));
        Assert.Null(now.Since(before, "b_total"));
        Assert.Equal(5, now.PercentileSince(before, "t", 0.99));
        Assert.Equal(1, now.PercentileSince(before, "t", 0.4));
        Assert.Null(now.PercentileSince(now, "t", 0.5));
    }

    private static SaleMeter Meter(double seconds)
    {
        var timeline = new Timeline(seconds);
        timeline.Begin(10 * Second);
        return new SaleMeter(timeline);
    }
}
