using Routing.LoadTest.Baseline;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Routing.LoadTest.Scenarios.Sale.Playing;
using Routing.LoadTest.Scenarios.Sale.Reporting;

namespace Routing.LoadTest.Scenarios.Sale.Checking;

/// <summary>
/// Plays a run against a server that stands still for a tenth of the time, and says whether the report tells it. A
/// tenth of the messages falls into standstills and waits for their ends, evenly spread, so 1 % of all waits nine
/// tenths of a standstill or longer. A generator that waits for answers before it goes on would report a fraction.
/// </summary>
/// <param name="stall">How long a standstill is; the period is ten times as long.</param>
/// <param name="periods">How many periods are measured.</param>
public sealed class HarnessCheck(TimeSpan stall, int periods)
{
    private const double Share = 0.9;
    private const double Tolerance = 0.1;
    private const int Agents = 10;

    /// <summary>What p99 must be near, in milliseconds.</summary>
    public double Expected => Share * stall.TotalMilliseconds;

    /// <summary>Whether p99 of messages is within a tenth of a standstill of what it must be.</summary>
    public bool IsNear(double p99) => Math.Abs(p99 - Expected) <= Tolerance * stall.TotalMilliseconds;

    /// <summary>Plays it, and gives the report.</summary>
    public async Task<SaleReport> RunAsync(CancellationToken cancel)
    {
        var with = new SaleParameters
        {
            Seconds = stall.TotalSeconds * 10 * periods,
            WarmUp = 1,
            Arrivals = 1,
            Messages = 500,
            Buyers = 50,
            Agents = Agents,
            Slots = 20,
        };
        await using var server = StallingServer.Build(port: 0, new Stalls(stall * 10, stall));
        await server.StartAsync(cancel);
        var shop = new SaleShop(
            SaleShop.IdOf(0), "none", ["line-0"], [.. Enumerable.Range(0, Agents).Select(i => ($"agent-{i}", 0))], 20);
        IScenario scenario = new Steady();
        await using var part = new PartRun(scenario, with, shop, [new Uri(server.Urls.First())], cancel);
        await part.PrepareAsync();
        var result = await part.PlayAsync(Clock.Now + Clock.Seconds(with.WarmUp));
        var facts = new RunFacts(DateTimeOffset.UtcNow.AddSeconds(-with.Seconds), "a server that stands still");
        Threshold near = new(
            $"{Measures.NameOf(Figure.Message)}.p99",
            Expected + (Tolerance * stall.TotalMilliseconds),
            Expected - (Tolerance * stall.TotalMilliseconds));
        return ReportBuilder.Build(scenario, with, facts, [result], [], [near]);
    }
}
