using Routing.LoadTest.Runner;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class OpenLoopTests
{
    [Fact]
    public async Task Arrivals_OfTheSameSeed_HaveTheSameDistancesAndTheRate()
    {
        var first = await DistancesAsync(seed: 7);
        var second = await DistancesAsync(seed: 7);

        var count = Math.Min(first.Count, second.Count);
        Assert.InRange(first.Count, 800, 1200);
        Assert.Equal(first.Take(count), second.Take(count));
    }

    [Fact]
    public async Task Arrivals_WhenOneStalls_KeepTheirIntendedMoments()
    {
        using var stalled = new ManualResetEventSlim();
        var moments = new List<long>();
        var arrivals = new OpenLoop(1000, seed: 1, moment =>
        {
            moments.Add(moment);
            if (moments.Count == 10)
            {
                // Stands for a send that blocks: nothing sets it, so it lasts its whole time-out.
                stalled.Wait(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
            }
        });
        await arrivals.RunAsync(0.5, TestContext.Current.CancellationToken);

        Assert.InRange(moments.Count, 350, 650);
        Assert.True(arrivals.Lag.Max >= 190_000_000, "the stall must show as lag");
        Assert.All(
            moments.Zip(moments.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 50_000_000));
    }

    private static async Task<List<long>> DistancesAsync(int seed)
    {
        var moments = new List<long>();
        await new OpenLoop(5000, seed, moments.Add).RunAsync(0.2, TestContext.Current.CancellationToken);
        return [.. moments.Zip(moments.Skip(1)).Select(pair => pair.Second - pair.First)];
    }
}
