using Routing.LoadTest.Measuring;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class MedianTests
{
    [Fact]
    public void Median_OfAnOddNumber_IsTheMiddle() => Assert.Equal(2, Median.Of([3, 1, 2, 900, 0]));

    [Fact]
    public void Median_OfAnEvenNumber_IsTheMeanOfTheMiddleTwo() => Assert.Equal(2.5, Median.Of([4, 1, 3, 2]));

    [Fact]
    public void Median_OfNothing_IsZero() => Assert.Equal(0, Median.Of([]));
}
