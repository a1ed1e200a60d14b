using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>Times the cycle for each size, the sizes taking turns, and reports how it grows.</summary>
public static class DecideRun
{
    private const int Batch = 500;

    /// <summary>Times everything; the sizes are warmed up for a while first.</summary>
    public static IReadOnlyList<DecideResult> Run(DecideOptions options, CancellationToken cancel)
    {
        var cycles = options.Agents.Select(agents => new DecisionCycle(agents)).ToArray();
        foreach (var cycle in cycles)
        {
            Time(cycle, options.Seconds, cancel);
        }

        var trials = cycles.Select(_ => new List<(double Ns, double Bytes)>()).ToArray();
        for (var trial = 0; trial < options.Trials; trial++)
        {
            for (var size = 0; size < cycles.Length; size++)
            {
                trials[size].Add(Time(cycles[size], options.Seconds, cancel));
            }
        }

        return [.. options.Agents.Select((agents, size) => Result(agents, trials[size]))];
    }

    /// <summary>
    /// The report: each size's figures, and the growth from the first to every other size beside that of the
    /// logarithm.
    /// </summary>
    public static JsonObject ToJson(DecideOptions options, IReadOnlyList<DecideResult> results)
    {
        var growth = new JsonArray();
        foreach (var result in results.Skip(1))
        {
            growth.Add(new JsonObject
            {
                ["from"] = results[0].Agents,
                ["to"] = result.Agents,
                ["grew_by"] = Ratio.Of(result.NsPerCycle, results[0].NsPerCycle),
                ["logarithm_grew_by"] = Ratio.Of(Math.Log(result.Agents), Math.Log(results[0].Agents)),
            });
        }

        return new JsonObject
        {
            ["run"] = JsonSerializer.SerializeToNode(options, ReportFile.Json),
            ["sizes"] = JsonSerializer.SerializeToNode(results, ReportFile.Json),
            ["growth"] = growth,
        };
    }

    private static (double Ns, double Bytes) Time(DecisionCycle cycle, double seconds, CancellationToken cancel)
    {
        var began = Clock.Now;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        long count = 0;
        do
        {
            cancel.ThrowIfCancellationRequested();
            cycle.Run(Batch);
            count += Batch;
        }
        while (Clock.Now - began < Clock.Seconds(seconds));

        var (time, bytes) = (Clock.Now - began, GC.GetAllocatedBytesForCurrentThread() - allocated);
        return (time / (double)count, bytes / (double)count);
    }

    private static DecideResult Result(int agents, IReadOnlyList<(double Ns, double Bytes)> trials)
    {
        var cycle = Median.Of(trials.Select(trial => trial.Ns));
        return new DecideResult(
            agents,
            Math.Round(cycle, 1),
            Math.Round(cycle / DecisionCycle.Decisions, 1),
            Math.Round(Median.Of(trials.Select(trial => trial.Bytes)), 1),
            [.. trials.Select(trial => Math.Round(trial.Ns, 1))]);
    }
}
