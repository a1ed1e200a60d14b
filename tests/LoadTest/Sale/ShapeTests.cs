using Routing.LoadTest.Scenarios.Sale;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Shapes;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

/// <summary>Rates over time, and the moments drawn from them.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Spike_OverTime_RisesWithinASecondAndDecays()
    {
        var spike = new Spike(Usual: 100, Peak: 10, From: 60, Rise: 1, Decay: 1200);

        Assert.Equal(100, spike.At(-5));
        Assert.Equal(100, spike.At(59.9));
        Assert.Equal(550, spike.At(60.5), 0.01);
        Assert.Equal(1000, spike.At(61), 0.01);
        Assert.InRange(spike.At(661), 300, 302);
        Assert.InRange(spike.At(1261), 144, 146);
    }

    [Fact]
    public void Curve_OfCounts_IsScaledToItsHighestAndStretched()
    {
        var curve = new Curve([10, 40, 20], Length: 30, Highest: 8);

        Assert.Equal(2, curve.At(0));
        Assert.Equal(2, curve.At(5), 0.001);
        Assert.Equal(5, curve.At(10), 0.001);
        Assert.Equal(8, curve.At(15), 0.001);
        Assert.Equal(4, curve.At(29), 0.001);
    }

    [Fact]
    public void Arrivals_OfAShape_FollowItsRateAndTheSeedAlone()
    {
        var shape = new Surge(Usual: 100, Peak: 5, From: 10, Length: 10);

        double[] moments = [.. Arrivals.Moments(shape, -5, 30, seed: 7)];

        Assert.Equal(moments, Arrivals.Moments(shape, -5, 30, seed: 7));
        Assert.Equal(moments.Order(), moments);
        Assert.InRange(moments.Count(at => at < 0), 400, 600);
        Assert.InRange(moments.Count(at => at is >= 10 and < 20), 4700, 5300);
        Assert.All(moments, at => Assert.InRange(at, -5, 30));
    }

    [Fact]
    public void Scenarios_OfTheCatalogue_HaveRatesAtEveryMomentAndHappeningsWithinTheRun()
    {
        foreach (var scenario in ScenarioList.All)
        {
            var with = scenario.Usual;
            Assert.All(
                Enumerable.Range(-15, (int)with.Seconds + 15),
                at => Assert.True(scenario.Arrivals(with).At(at) > 0 && scenario.Messages(with).At(at) > 0));
            Assert.All(scenario.Happenings(with), one => Assert.InRange(one.At, 0, with.Seconds));
            Assert.All(scenario.Happenings(with), one => Assert.NotEmpty(one.ToString()));
        }
    }

    [Fact]
    public void Midnight_WithItsPeak_IsTenTimesTheUsualWithinASecond()
    {
        var midnight = new Midnight();
        var with = midnight.Usual with { Arrivals = 100, Messages = 1000, Peak = 15, Seconds = 100 };

        Assert.Equal(1000, midnight.Messages(with).At(19.9));
        Assert.Equal(15_000, midnight.Messages(with).At(21), 0.01);
    }

    [Fact]
    public void Share_OfSeveralProcesses_AddsUpToTheWhole()
    {
        var options = new SaleOptions(
            new Steady(), new SaleParameters { Buyers = 10, Agents = 7, Arrivals = 3 }, [], [], [], true, 3, null);

        SaleParameters[] shares = [.. Enumerable.Range(0, 3).Select(options.ShareOf)];

        Assert.Equal((10, 7), (shares.Sum(one => one.Buyers), shares.Sum(one => one.Agents)));
        Assert.Equal(3, shares.Sum(one => one.Arrivals), 0.001);
        Assert.Equal(3, shares.Select(one => one.Seed).Distinct().Count());
    }
}
