using Routing.Core.Reports;
using Xunit;

namespace Routing.Core.Tests.Reports;

public sealed class SpreadTests
{
    [Fact]
    public void At_OfNothing_IsNothing() => Assert.Null(new Spread().At(0.5));

    [Theory]
    [InlineData(0.5, 20)]
    [InlineData(0.51, 30)]
    [InlineData(0.9, 40)]
    [InlineData(0, 10)]
    [InlineData(1, 40)]
    public void At_AShare_IsTheSpanThatSoManyDoNotExceed(double share, long ms) =>
        Assert.Equal(ms, Of(40, 10, 30, 20).At(share));

    [Fact]
    public void At_SpansUpToAWeek_IsAtMostTheStatedPartOff()
    {
        for (var ms = 0L; ms < 7L * 24 * 3_600_000; ms = (ms * 5 / 4) + 1)
        {
            Assert.InRange(Of(ms).At(0.5)!.Value, ms - (ms * 0.0005), ms + (ms * 0.0005));
        }
    }

    [Fact]
    public void Add_OfAnother_IsAsIfAllWereCountedInOne()
    {
        var spans = Enumerable.Range(1, 400).Select(i => (long)i * i * 7).ToArray();
        var (one, other) = (Of(spans[..150]), Of(spans[150..]));

        one.Add(other);

        Assert.Equal(spans.Length, one.Count);
        Assert.All([0.1, 0.5, 0.9, 0.99], share => Assert.Equal(Of(spans).At(share), one.At(share)));
    }

    [Fact]
    public void Add_LessThanNothing_CountsAsNone() => Assert.Equal(0, Of(-5_000).At(0.5));

    private static Spread Of(params long[] spans)
    {
        var spread = new Spread();
        foreach (var ms in spans)
        {
            spread.Add(ms);
        }

        return spread;
    }
}
