using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

public sealed class VerdictTests
{
    private static readonly Threshold[] Thresholds =
        [new("message.p99", 250), new("lost", 0), new("assignment.p99", 1000), new("generator.lag.p99", 50)];

    [Fact]
    public void Verdict_WithEverythingKept_PassesWithStatusZero()
    {
        var verdict = Of(("message.p99", 250), ("lost", 0), ("generator.lag.p99", 2));

        Assert.Equal((Outcome.Pass, 0), (verdict.Outcome, verdict.ExitStatus));
        Assert.Equal(["All 3 thresholds are kept."], verdict.Reasons);
    }

    [Fact]
    public void Verdict_WithAThresholdBroken_FailsWithTheMeasureAndTheBound()
    {
        var verdict = Of(("message.p99", 250.5), ("lost", 1), ("generator.lag.p99", 2));

        Assert.Equal((Outcome.Fail, 1), (verdict.Outcome, verdict.ExitStatus));
        Assert.Equal(
            ["message.p99 is 250.5, right would be at most 250.", "lost is 1, right would be at most 0."],
            verdict.Reasons);
    }

    [Fact]
    public void Verdict_WithALateGenerator_IsInvalidWhateverTheServerDid()
    {
        var verdict = Of(("message.p99", 900), ("lost", 0), ("generator.lag.p99", 80));

        Assert.Equal((Outcome.Invalid, 2), (verdict.Outcome, verdict.ExitStatus));
        Assert.StartsWith("The generator was the bottleneck: generator.lag.p99 is 80", verdict.Reasons[0]);
        Assert.Contains("message.p99 is 900", verdict.Reasons[1]);
    }

    [Fact]
    public void Verdict_OfARunThatMeasuredNothing_IsInvalid()
    {
        var verdict = Verdict.Of(Thresholds, new Dictionary<string, double> { ["lost"] = 0 });

        Assert.Equal(Outcome.Invalid, verdict.Outcome);
    }

    [Fact]
    public void Settling_AfterAPeak_IsTheTimeUntilMessagesAreAsQuickAsBefore()
    {
        var timeline = new Timeline(20);
        timeline.Begin(0);
        var meter = new SaleMeter(timeline);
        for (var second = 0; second < 20; second++)
        {
            var at = second * 1_000_000_000L;
            for (var i = 0; i < (second >= 10 ? 100 : 10); i++)
            {
                meter.Count(Tally.Arrivals, at);
            }

            meter[Figure.Message].Record(at, at + (second is >= 10 and < 14 ? 400_000_000 : 5_000_000));
        }

        Assert.Equal(4, Settling.Seconds(meter));
    }

    [Fact]
    public void Settling_WithoutAPeak_IsUnknown()
    {
        var timeline = new Timeline(20);
        timeline.Begin(0);
        var meter = new SaleMeter(timeline);
        for (var second = 0; second < 20; second++)
        {
            meter.Count(Tally.Arrivals, second * 1_000_000_000L);
        }

        Assert.Null(Settling.Seconds(meter));
    }

    private static Verdict Of(params (string Name, double Value)[] measures) => Verdict.Of(
        Thresholds, measures.Append(("ack.p50", 1)).ToDictionary(one => one.Item1, one => one.Item2));
}
