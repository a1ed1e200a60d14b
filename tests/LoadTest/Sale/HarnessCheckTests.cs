using Routing.LoadTest.Scenarios.Sale.Checking;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

/// <summary>The harness against a server whose latencies are known beforehand.</summary>
public sealed class HarnessCheckTests
{
    [Fact]
    public async Task Report_OfAServerThatStandsStillForATenthOfTheTime_SaysSo()
    {
        var check = new HarnessCheck(TimeSpan.FromMilliseconds(500), periods: 2);

        var report = await check.RunAsync(TestContext.Current.CancellationToken);

        var (p50, p99) = (report.Measures["message.p50"], report.Measures["message.p99"]);
        Assert.True(check.IsNear(p99), $"p99 is {p99} ms, it must be near {check.Expected} ms.");
        Assert.True(p50 < check.Expected / 4, $"p50 is {p50} ms.");
        Assert.Equal(
            (0, 0, 0, 0),
            (report.Account.Lost, report.Account.Doubled, report.Account.OutOfOrder, report.Account.Unanswered));
        Assert.InRange(report.Account.Said, 4000, 7000);
    }
}
