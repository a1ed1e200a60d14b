using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.LoadTest.BullMq;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>All trials of both shapes over both journals, taking turns, and the report.</summary>
public static class AssignRun
{
    private const string Durable = "durable";
    private const string Volatile = "volatile";

    /// <summary>Runs and prints.</summary>
    /// <returns>The report: for each shape its figures over both journals, durable to volatile, and the target; and
    /// whether every session was shown exactly once.</returns>
    public static async Task<(JsonObject Report, bool IsExact)> RunAsync(
        AssignOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        var trials = new Dictionary<(AssignShape Shape, string Journal), List<AssignFigures>>();
        var jobs = new List<BullMqFigures>();
        if (options.BullMq)
        {
            await BullMqTrial.InstallAsync(cancel);
        }

        for (var trial = 0; trial < options.Trials; trial++)
        {
            foreach (var shape in AssignShape.All)
            {
                foreach (var journal in new[] { Durable, Volatile })
                {
                    var one = await new AssignTrial(options, shape, journal == Durable).RunAsync(cancel);
                    trials.TryAdd((shape, journal), []);
                    trials[(shape, journal)].Add(one);
                    console.WriteLine($"trial {trial + 1}/{options.Trials} {shape.Name,-5} {journal,-8} {Words(one)}");
                }
            }

            if (options.BullMq)
            {
                jobs.Add(await BullMqTrial.RunAsync(options, cancel));
                console.WriteLine($"trial {trial + 1}/{options.Trials} BullMQ         {Words(jobs[^1])}");
            }
        }

        var report = new JsonObject { ["run"] = JsonSerializer.SerializeToNode(options, ReportFile.Json) };
        foreach (var shape in AssignShape.All)
        {
            report[shape.Name] = OfShape(shape, trials[(shape, Durable)], trials[(shape, Volatile)], console);
        }

        if (options.BullMq)
        {
            report["bullmq"] = OfJobs(jobs, PerSecond(trials[(AssignShape.Queue, Durable)]), console);
        }

        var isExact = trials.Values.All(all => all.TrueForAll(one => one.IsExact));
        report["exact"] = isExact;
        console.WriteLine(isExact ? "every session was shown exactly once" : "FAILED: not every session exactly once");
        return (report, isExact);
    }

    private static JsonObject OfShape(
        AssignShape shape,
        IReadOnlyList<AssignFigures> durable,
        IReadOnlyList<AssignFigures> @volatile,
        IAnsiConsole console)
    {
        var (kept, quick) = (OfJournal(durable), OfJournal(@volatile));
        var rate = PerSecond(durable);
        var ratio = Ratio.Of(rate, PerSecond(@volatile));
        console.WriteLine($"{shape.Name}: {rate:0} durable assignments/s, {ratio} of volatile");
        var report = new JsonObject { [Durable] = kept, [Volatile] = quick, ["durable_to_volatile"] = ratio };
        if (shape.Target > 0)
        {
            report["target_per_second"] = shape.Target;
            report["is_reached"] = rate >= shape.Target;
            console.WriteLine($"  aimed at: {shape.Target:0}; {(rate >= shape.Target ? "reached" : "missed")}");
        }

        return report;
    }

    private static JsonObject OfJobs(IReadOnlyList<BullMqFigures> jobs, double durable, IAnsiConsole console)
    {
        var rate = Median.Of(jobs.Select(one => one.PerSecond));
        var ratio = Ratio.Of(durable, rate);
        console.WriteLine($"BullMQ: {rate:0} jobs/s enqueued and processed; the queue's part here is {ratio} of that");
        return new()
        {
            ["per_second"] = rate,
            ["queue_to_bullmq"] = ratio,
            ["trials"] = JsonSerializer.SerializeToNode(jobs, ReportFile.Json),
        };
    }

    private static double PerSecond(IReadOnlyList<AssignFigures> trials) => Median.Of(trials.Select(t => t.PerSecond));

    private static JsonObject OfJournal(IReadOnlyList<AssignFigures> trials) => new()
    {
        ["per_second"] = PerSecond(trials),
        ["p50_ms"] = Median.Of(trials.Select(one => one.P50Ms)),
        ["p99_ms"] = Median.Of(trials.Select(one => one.P99Ms)),
        ["cpu_us"] = Median.Of(trials.Select(one => one.CpuUs)),
        ["appends"] = Median.Of(trials.Select(one => one.Appends)),
        ["trials"] = JsonSerializer.SerializeToNode(trials, ReportFile.Json),
    };

    private static string Words(BullMqFigures one) =>
        $"{one.PerSecond,7:0}/s  p50 {one.P50Ms,7:0.00} ms  p99 {one.P99Ms,7:0.00} ms"
        + $"  processed {one.Processed}/{one.Added}{(one.Doubled > 0 ? $"  DOUBLED {one.Doubled}" : "")}";

    private static string Words(AssignFigures one) =>
        $"{one.PerSecond,7:0}/s  p50 {one.P50Ms,7:0.00} ms  p99 {one.P99Ms,7:0.00} ms  cpu {one.CpuUs,6:0.0} us"
        + $"  appends {one.Appends:0.00}  shown {one.Shown}/{one.Submitted}"
        + (one.IsExact ? "" : $"  LOST {one.Lost} DOUBLED {one.Doubled} FAULTS {one.Faults}");
}
