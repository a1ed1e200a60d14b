using Routing.LoadTest.Measuring;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class LatencyHistogramTests
{
    private static readonly double[] Shares = [0.01, 0.25, 0.5, 0.9, 0.99, 0.999, 0.9999];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Percentile_OfValuesOverSixDecades_IsWithinOnePercentOfTheSortedReference(int seed)
    {
        var chance = new Random(seed);
        var histogram = new LatencyHistogram();
        long[] values = [.. Enumerable
            .Range(0, 50_000)
            .Select(_ => (long)Math.Pow(10, 3 + (6 * chance.NextDouble())))];
        foreach (var value in values)
        {
            histogram.Record(value);
        }

        Array.Sort(values);
        foreach (var share in Shares)
        {
            var exact = values[(int)Math.Ceiling(share * values.Length) - 1];
            Assert.InRange(histogram.Percentile(share), exact * 0.99, exact * 1.01);
        }
    }

    [Fact]
    public void Percentile_OfEverySingleValue_IsWithinOnePercent()
    {
        for (long value = 1; value < LatencyHistogram.Longest / 3; value += 1 + (value / 7))
        {
            var histogram = new LatencyHistogram();
            histogram.Record(value);
            histogram.Record(value);
            histogram.Record(LatencyHistogram.Longest);

            Assert.InRange(histogram.Percentile(0.5), value * 0.99, value * 1.01);
        }
    }

    [Fact]
    public void Max_OfAnyValues_IsExact()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(123_456_789);
        histogram.Record(5);

        Assert.Equal(123_456_789, histogram.Max);
        Assert.Equal(123_456_789, histogram.Percentile(1));
    }

    [Fact]
    public void Record_OutsideTheRange_CountsAtItsEdge()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(-5);
        histogram.Record(long.MaxValue);

        Assert.Equal(2, histogram.Count);
        Assert.Equal(0, histogram.Percentile(0.5));
        Assert.Equal(LatencyHistogram.Longest, histogram.Max);
    }

    [Fact]
    public void Percentile_OfNothing_IsZero() => Assert.Equal(0, new LatencyHistogram().Percentile(0.99));

    [Fact]
    public void Add_OfTwoHalves_EqualsTheWhole()
    {
        var (odd, even, all) = (new LatencyHistogram(), new LatencyHistogram(), new LatencyHistogram());
        for (var value = 1; value < 10_000; value++)
        {
            (value % 2 == 0 ? even : odd).Record(value * 1000L);
            all.Record(value * 1000L);
        }

        odd.Add(even);

        Assert.Equal(all.Count, odd.Count);
        Assert.Equal(all.Max, odd.Max);
        Assert.All(Shares, share => Assert.Equal(all.Percentile(share), odd.Percentile(share)));
    }

    [Fact]
    public async Task Record_FromManyThreads_LosesNothing()
    {
        var histogram = new LatencyHistogram();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(
            () =>
            {
                for (var i = 0; i < 20_000; i++)
                {
                    histogram.Record((thread * 20_000) + i);
                }
            },
            TestContext.Current.CancellationToken)));

        Assert.Equal(80_000, histogram.Count);
        Assert.Equal(79_999, histogram.Max);
    }
}
