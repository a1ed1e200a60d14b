using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The result of a relay run, for people and for programs.</summary>
public static class RelayReport
{
    /// <summary>The report as JSON: how it was run, each peer's figures under its name, and the ratios.</summary>
    public static JsonObject ToJson(RelayOptions options, IReadOnlyList<RelayPeerResult> results)
    {
        var report = new JsonObject
        {
            ["run"] = JsonSerializer.SerializeToNode(options, ReportFile.Json),
        };
        foreach (var result in results)
        {
            report[result.Peer] = JsonSerializer.SerializeToNode(result, ReportFile.Json);
        }

        report["ratios"] = Ratios(results);
        return report;
    }

    /// <summary>Prints the medians and the ratios.</summary>
    public static void Print(IAnsiConsole console, RelayOptions options, IReadOnlyList<RelayPeerResult> results)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(
            "", "delivered/s", "p50 ms", "p99 ms", "p99.9 ms", "max ms", "lag p99 ms", "cpu s", "rss MiB", "lost");
        foreach (var one in results)
        {
            table.AddRow(
                one.Peer, $"{one.DeliveredPerS:0}", $"{one.P50Ms:0.000}", $"{one.P99Ms:0.000}", $"{one.P999Ms:0.000}",
                $"{one.MaxMs:0.000}", $"{one.LagP99Ms:0.000}", Cpu(one.ServerCpuS),
                Figure(one.ServerRssMib, "0.0"), $"{one.Lost}");
        }

        console.WriteLine(
            $"Medians of {options.Trials} trials of {options.Seconds} s, {options.Pairs} pairs ({Offer(options)})");
        console.Write(table);
        if (results.FirstOrDefault(one => one.Refused > 0) is { } refused)
        {
            console.WriteLine(
                $"{refused.Peer} refused {refused.Refused} messages. A hub limits the messages of one buyer per second;"
                + " more pairs, or a hub started with --rate-limit 0, keep below the limit.");
        }

        foreach (var (name, value) in Ratios(results))
        {
            console.WriteLine($"{name}: {value}");
        }
    }

    /// <summary>Seconds of processor time; a dash when they are not known.</summary>
    public static string Cpu(double? seconds) => Figure(seconds, "0.00");

    private static string Figure(double? figure, string format) =>
        figure?.ToString(format, CultureInfo.InvariantCulture) ?? "-";

    private static string Offer(RelayOptions options) =>
        options.Closed is { } closed ? $"{closed} messages in flight" : $"{options.Rate} messages/s offered";

    private static JsonObject Ratios(IReadOnlyList<RelayPeerResult> results)
    {
        var ratios = new JsonObject();
        var by = results.ToDictionary(result => result.Peer);
        Add("routed", "bare");
        Add("routed_volatile", "bare");
        Add("routed", "routed_volatile");
        Add("cluster", "bare");
        if (by.TryGetValue("bare", out var bare))
        {
            ratios["p99_limit_ms"] = Math.Round((1.5 * bare.P99Ms) + 3, 3);
        }

        return ratios;

        void Add(string one, string other)
        {
            if (by.TryGetValue(one, out var above) && by.TryGetValue(other, out var below))
            {
                ratios[$"delivered_{one}_to_{other}"] = Ratio.Of(above.DeliveredPerS, below.DeliveredPerS);
                ratios[$"p99_{one}_to_{other}"] = Ratio.Of(above.P99Ms, below.P99Ms);
                if (above.ServerCpuS is { } cpu && below.ServerCpuS is { } unit)
                {
                    ratios[$"cpu_{one}_to_{other}"] = Ratio.Of(cpu, unit);
                }
            }
        }
    }
}
