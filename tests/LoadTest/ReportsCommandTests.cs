using Routing.LoadTest.Scenarios.Reports;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class ReportsCommandTests
{
    [Fact]
    public async Task Reports_OfWrittenDays_CountEverySessionOfTheLast()
    {
        var report = await ReportsCommand.RunAsync(new(Days: 3, Sessions: 40, Agents: 4, Rounds: 2));

        Assert.Equal(40, report.Sessions);

        // Each session arrives, is assigned, opens and answers two rounds, leaves and is rated.
        Assert.True(report.Events >= 3 * 40 * 8, $"{report.Events} events");
    }
}
