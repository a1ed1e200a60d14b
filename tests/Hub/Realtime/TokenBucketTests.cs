using Routing.Core;
using Routing.Hub.Realtime;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

public sealed class TokenBucketTests
{
    private readonly Clock clock = new();

    [Fact]
    public void Bucket_Burst_IsLetThroughAndThenTheSteadyRate()
    {
        var bucket = new TokenBucket(clock, perSecond: 2, most: 3);

        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => bucket.TryTake()));
        clock.Pass(TimeSpan.FromSeconds(0.5));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => bucket.TryTake()));
    }

    [Fact]
    public void Bucket_LongRest_HeapsUpToTheBurstOnly()
    {
        var bucket = new TokenBucket(clock, perSecond: 2, most: 3);
        bucket.TryTake();
        Assert.False(bucket.IsFull);

        clock.Pass(TimeSpan.FromHours(1));

        Assert.True(bucket.IsFull);
        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => bucket.TryTake()));
    }

    [Fact]
    public void Limits_OneBuyer_SharesOneBucketAndAnotherHasHisOwn()
    {
        var limits = new RateLimits(new(MessagesPerSecond: 1), gate: null, clock);

        Assert.Equal(
            [Refusal.None, Refusal.None, Refusal.TooFast],
            Enumerable.Range(0, 3).Select(_ => limits.Admit(new("demo"), new("ann"))));
        Assert.Equal(Refusal.None, limits.Admit(new("demo"), new("bob")));
        Assert.Equal(Refusal.None, limits.Admit(new("second"), new("ann")));
    }

    [Fact]
    public void Limits_ManyBuyersWhoRest_AreForgottenAndThoseWhoSpeakAreNot()
    {
        var limits = new RateLimits(new(MessagesPerSecond: 1), gate: null, clock);
        Assert.All(
            Enumerable.Range(0, RateLimits.SweepAbove),
            buyer => Assert.Equal(Refusal.None, limits.Admit(new("demo"), new($"early-{buyer}"))));
        clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(
            [Refusal.None, Refusal.None],
            Enumerable.Range(0, 2).Select(_ => limits.Admit(new("demo"), new("early-0"))));
        Assert.Equal(RateLimits.SweepAbove, limits.Held);

        Assert.Equal(Refusal.None, limits.Admit(new("demo"), new("late")));

        Assert.Equal(2, limits.Held);
        Assert.Equal(Refusal.TooFast, limits.Admit(new("demo"), new("early-0")));
    }

    [Fact]
    public void Limits_Zero_MeansNone()
    {
        var limits = new RateLimits(new(MessagesPerSecond: 0), gate: null, clock);

        Assert.Null(limits.ForConnection());
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(Refusal.None, limits.Admit(new("demo"), new("ann"))));
    }

    private sealed class Clock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Pass(TimeSpan time) => now += time.Ticks;
    }
}
