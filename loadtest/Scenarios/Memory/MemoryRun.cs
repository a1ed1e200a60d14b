using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>All trials of a memory run, the peers taking turns, and the report.</summary>
public static class MemoryRun
{
    /// <summary>Runs, prints, and returns the report: each peer's median and trials, and the ratio.</summary>
    public static async Task<JsonObject> RunAsync(
        MemoryOptions options, IReadOnlyList<IMemoryPeer> peers, IAnsiConsole console, CancellationToken cancel)
    {
        var figures = peers.ToDictionary(peer => peer.Name, _ => new List<MemoryFigures>());
        for (var trial = 0; trial < options.Trials; trial++)
        {
            foreach (var peer in peers)
            {
                var one = await new MemoryTrial(options, peer).RunAsync(cancel);
                figures[peer.Name].Add(one);
                console.WriteLine(
                    $"trial {trial + 1}/{options.Trials} {peer.Name,-8} {one.KibPerConnection,7:0.00} KiB a connection"
                    + $"  ({one.RssBeforeMib:0.0} -> {one.RssAfterMib:0.0} MiB{(one.Settled ? "" : ", not steady")})");
            }
        }

        return Report(options, figures, console);
    }

    private static JsonObject Report(
        MemoryOptions options, Dictionary<string, List<MemoryFigures>> figures, IAnsiConsole console)
    {
        var report = new JsonObject { ["run"] = JsonSerializer.SerializeToNode(options, ReportFile.Json) };
        var medians = figures.ToDictionary(
            one => one.Key, one => Median.Of(one.Value.Select(trial => trial.KibPerConnection)));
        foreach (var (peer, trials) in figures)
        {
            report[peer] = new JsonObject
            {
                ["kib_per_connection"] = Math.Round(medians[peer], 2),
                ["trials"] = JsonSerializer.SerializeToNode(trials, ReportFile.Json),
            };
            console.WriteLine($"{peer}: {medians[peer]:0.00} KiB per idle connection, median of {options.Trials}");
        }

        if (medians.TryGetValue("routed", out var routed) && medians.TryGetValue("bare", out var bare))
        {
            report["routed_to_bare"] = Ratio.Of(routed, bare);
            console.WriteLine($"routed to bare: {Ratio.Of(routed, bare)}");
        }

        return report;
    }
}
