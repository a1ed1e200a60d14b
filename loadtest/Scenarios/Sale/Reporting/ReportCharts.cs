namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>The charts of a report.</summary>
public static class ReportCharts
{
    /// <summary>All of them; one may have nothing to show.</summary>
    public static IReadOnlyList<SvgChart> Of(SaleReport report) =>
    [
        new SvgChart("Messages", "per second")
            .Line("said", Tally(report, "said"))
            .Line("delivered", Tally(report, "delivered")),
        new SvgChart("Arrivals, refusals, failures", "per second")
            .Line("arrivals", Tally(report, "arrivals"))
            .Line("failed", Tally(report, "failed"))
            .Line("refused", Tally(report, "refused")),
        Times(report, "Message to the agent's console", "message"),
        Times(report, "Agent's message to the buyer", "reply"),
        Times(report, "Arrival to an agent's console, while agents are free", "assignment"),
        Times(report, "First automatic reply", "welcome"),
        Times(report, "Reconnect to caught up", "reconnect"),
        new SvgChart("Queues, as the lead's board shows them", "chats")
            .Line("waiting", Board(report, row => row.Waiting))
            .Line("on desks", Board(report, row => row.OpenChats))
            .Line("rounds open", Board(report, row => row.OpenRounds)),
        Server(report, "Server: processor", "cores", one => one.Cores),
        Server(report, "Server: memory", "MiB", one => one.RssMib),
        Server(report, "Server: stood still for the garbage collector", "ms per second", one => one.GcPauseMs),
        new SvgChart("Server: append to durable", "ms", isLogarithmic: true)
            .Line("mean", Samples(report, one => one.AppendMeanMs))
            .Line("p99, at most", Samples(report, one => one.AppendP99Ms)),
        new SvgChart("Generator: its own share", "ms, p99", isLogarithmic: true)
            .Line("lag", Percentile(report, "generator.lag", 1))
            .Line("receive", Percentile(report, "generator.receive", 1)),
    ];

    private static SvgChart Times(SaleReport report, string title, string figure) =>
        new SvgChart(title, "ms", isLogarithmic: true)
            .Line("p50", Percentile(report, figure, 0))
            .Line("p99", Percentile(report, figure, 1))
            .Line("max", Percentile(report, figure, 2));

    private static SvgChart Server(
        SaleReport report, string title, string unit, Func<Measuring.ServerSample, double?> value) =>
        new SvgChart(title, unit).Line("", Samples(report, value));

    private static IEnumerable<(double At, double? Value)> Samples(
        SaleReport report, Func<Measuring.ServerSample, double?> value) =>
        report.ServerSamples.Select(one => (Math.Clamp(one.At, 0, report.Parameters.Seconds), value(one)));

    private static IEnumerable<(double At, double? Value)> Tally(SaleReport report, string name) =>
        report.Intervals.Select(row => (Middle(report, row),
            (double?)(row.Tallies.GetValueOrDefault(name) / Length(report, row))));

    private static IEnumerable<(double At, double? Value)> Percentile(SaleReport report, string figure, int which) =>
        report.Intervals.Select(row => (Middle(report, row),
            row.Times.TryGetValue(figure, out var times) ? times[which] : (double?)null));

    private static IEnumerable<(double At, double? Value)> Board(SaleReport report, Func<IntervalRow, int> value) =>
        report.Intervals.Select(row => (row.At + Length(report, row), (double?)value(row)));

    private static double Middle(SaleReport report, IntervalRow row) => row.At + (Length(report, row) / 2);

    private static double Length(SaleReport report, IntervalRow row) =>
        Math.Min(report.IntervalSeconds, report.Parameters.Seconds - row.At);
}
