using Routing.LoadTest.Scenarios.Sale.Checking;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

/// <summary>The harness against a server whose latencies are known beforehand.</summary>
public sealed class HarnessCheckTests
{
    [Fact]
    public async Task Report_OfAServerThatStandsStillForATenthOfTheTime_SaysSo()
    {
        var stall = TimeSpan.FromMilliseconds(500);
        var check = new HarnessCheck(stall, periods: 2);

        var report = await check.RunAsync(TestContext.Current.CancellationToken);

        var (p50, p99) = (report.Measures["message.p50"], report.Measures["message.p99"]);

        // A busy machine adds to the waits; only a harness that leaves waits out can come to less.
        Assert.True(check.IsNear(p99) || p99 > check.Expected, $"p99 is {p99} ms, not some {check.Expected} ms.");
        Assert.InRange(p99, 0, 2 * stall.TotalMilliseconds);
        Assert.InRange(p50, 0, check.Expected / 2);
        Assert.Equal(
            (0, 0, 0, 0),
            (report.Account.Lost, report.Account.Doubled, report.Account.OutOfOrder, report.Account.Unanswered));
        Assert.InRange(report.Account.Said, 4000, 7000);
    }
}
