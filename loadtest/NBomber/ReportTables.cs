using System.Data;
using System.Globalization;
using NBomber.Contracts;
using NBomber.Contracts.Stats;
using Routing.LoadTest.Scenarios.Sale.Reporting;

namespace Routing.LoadTest.NBomber;

/// <summary>The run's own figures, thresholds and account of messages as tables in NBomber's reports.</summary>
internal sealed class ReportTables : IWorkerPlugin
{
    private readonly TaskCompletionSource<SaleReport> _report = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Called when NBomber is about to start its simulations, which wait for its end.</summary>
    public Action? Starting { get; set; }

    /// <inheritdoc/>
    public string PluginName => "loadtest";

    /// <summary>Gives the report.</summary>
    public void Give(SaleReport report) => _report.TrySetResult(report);

    /// <summary>There will be no report.</summary>
    public void GiveUp() => _report.TrySetCanceled();

    /// <summary>Ends when the report was given.</summary>
    public Task GivenAsync() => _report.Task;

    /// <inheritdoc/>
    public Task Init(IBaseContext context, IConfiguration infraConfig) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task Start()
    {
        Starting?.Invoke();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Stop() => Task.CompletedTask;

    /// <inheritdoc/>
    public string[] GetHints() => [];

    /// <inheritdoc/>
    public async Task<DataSet> GetStats(NodeStats stats)
    {
        var report = await _report.Task;
        var tables = new DataSet { Locale = CultureInfo.InvariantCulture };
        tables.Tables.AddRange([Verdict(report), Figures(report), Account(report), Notes()]);
        return tables;
    }

    /// <inheritdoc/>
    public void Dispose() => _report.TrySetCanceled();

    private static DataTable Verdict(SaleReport report) => Table(
        $"thresholds: {report.Verdict.Outcome.ToString().ToLowerInvariant()}",
        ["threshold", "bound", "measured", "verdict"],
        report.Verdict.Judged.Select(one => (string[])
        [
            one.Threshold.Measure, one.Bound, one.Measured is { } measured ? Number(measured) : "nothing",
            one.IsKept ? "kept" : "broken",
        ]));

    private static DataTable Figures(SaleReport report) => Table(
        "the run's own figures, ms",
        ["figure", "count", .. report.Figures.Take(1).SelectMany(row => row.Percentiles.Keys), "what it is"],
        report.Figures.Select(row => (string[])
            [row.Name, $"{row.Count}", .. row.Percentiles.Values.Select(Number), row.Meaning]));

    private static DataTable Account(SaleReport report) => Table(
        "messages, both ends compared",
        ["what", "times"],
        typeof(Scenarios.Sale.Measuring.Account).GetProperties().Where(one => one.PropertyType == typeof(long))
            .Select(one => (string[])[one.Name, $"{one.GetValue(report.Account)}"]));

    private static DataTable Notes() => Table(
        "from which moment times count", ["note"], [[NBomberLoadRunner.Note]]);

    private static DataTable Table(string name, string[] heads, IEnumerable<string[]> rows)
    {
        var table = new DataTable(name) { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([.. heads.Select(head => new DataColumn(head, typeof(string)))]);
        foreach (var row in rows)
        {
            table.Rows.Add([.. row]);
        }

        return table;
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
