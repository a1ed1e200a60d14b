using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>All trials that weigh sessions, and what they say of those in memory and of those that rest.</summary>
public static class HeapRun
{
    private const double ActiveTarget = 1536;
    private const double PassivatedTarget = 200;

    /// <summary>Runs, prints, and adds the kinds that were asked for to the report.</summary>
    public static async Task RunAsync(
        HeapOptions options,
        IReadOnlyCollection<string> kinds,
        JsonObject report,
        IAnsiConsole console,
        CancellationToken cancel)
    {
        var trials = new List<HeapFigures>();
        for (var trial = 0; trial < options.Trials; trial++)
        {
            var one = await new HeapTrial(options).RunAsync(cancel);
            trials.Add(one);
            console.WriteLine(
                $"trial {trial + 1}/{options.Trials} sessions {one.Active,6:0} B active  {one.Passivated,6:0} B"
                + $" passivated  {one.Closed,6:0} B closed");
        }

        var (closed, inQueue) = (Of(trials, one => one.Closed), Of(trials, one => one.InQueue));
        if (kinds.Contains(MemoryKinds.Sessions))
        {
            report[MemoryKinds.Sessions] = Kind(
                MemoryKinds.Sessions, options, trials, one => one.Active, ActiveTarget, console, new()
                {
                    ["its_actor"] = Of(trials, one => one.Actor),
                    ["in_its_queue"] = inQueue,
                    ["left_when_closed"] = closed,
                });
        }

        if (kinds.Contains(MemoryKinds.Passivated))
        {
            report[MemoryKinds.Passivated] = Kind(
                MemoryKinds.Passivated, options, trials, one => one.Passivated, PassivatedTarget, console, new()
                {
                    ["in_its_queue"] = inQueue,
                    ["left_when_closed"] = closed,
                });
        }
    }

    private static double Of(IReadOnlyList<HeapFigures> trials, Func<HeapFigures, double> figure) =>
        Median.Of(trials.Select(figure));

    private static JsonObject Kind(
        string kind,
        HeapOptions options,
        IReadOnlyList<HeapFigures> trials,
        Func<HeapFigures, double> figure,
        double target,
        IAnsiConsole console,
        JsonObject parts)
    {
        var bytes = Of(trials, figure);
        console.WriteLine(
            $"{kind}: {bytes:0} bytes of live heap (not resident memory) per session, median of {options.Trials};"
            + $" aimed at: {target:0}, {(bytes <= target ? "reached" : "missed")}");
        foreach (var (part, value) in parts)
        {
            console.WriteLine($"  {part.Replace('_', ' ')}: {value!.GetValue<double>():0} bytes");
        }

        return new()
        {
            ["heap_bytes_per_session"] = bytes,
            ["target"] = target,
            ["is_reached"] = bytes <= target,
            ["parts"] = parts,
            ["sessions"] = options.Sessions,
            ["trials"] = JsonSerializer.SerializeToNode(trials, ReportFile.Json),
        };
    }
}
