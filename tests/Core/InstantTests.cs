using Xunit;

namespace Routing.Core.Tests;

public sealed class InstantTests
{
    private static readonly Instant Early = new(1_000);
    private static readonly Instant Later = new(4_500);

    [Fact]
    public void Arithmetic_OnMoments_IsInMilliseconds()
    {
        Assert.Equal(Later, Early + TimeSpan.FromSeconds(3.5));
        Assert.Equal(Early, Later - TimeSpan.FromSeconds(3.5));
        Assert.Equal(TimeSpan.FromSeconds(3.5), Later - Early);
    }

    [Fact]
    public void Earlier_OfTwo_TakesNullForNever()
    {
        Assert.Equal(Early, Instant.Earlier(Early, Later));
        Assert.Equal(Early, Instant.Earlier(Later, Early));
        Assert.Equal(Later, Instant.Earlier(null, Later));
        Assert.Equal(Later, Instant.Earlier(Later, null));
        Assert.Null(Instant.Earlier(null, null));
    }

    [Fact]
    public void ToString_OfAMoment_IsIsoInUtc() =>
        Assert.Equal("1970-01-01T00:00:01.0000000+00:00", Early.ToString());
}
