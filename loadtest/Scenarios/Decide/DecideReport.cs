using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>What a run gave, for people and for machines.</summary>
/// <param name="Options">How it was run.</param>
/// <param name="Sizes">The decision cycle by the queue's size.</param>
/// <param name="Figures">Every task.</param>
/// <param name="Targets">What is aimed at, and whether it is reached.</param>
public sealed record DecideReport(
    DecideOptions Options,
    IReadOnlyList<DecideResult> Sizes,
    IReadOnlyList<DecideFigure> Figures,
    IReadOnlyList<DecideTarget> Targets)
{
    /// <summary>Prints a table of the figures and one of the targets.</summary>
    public void Print(IAnsiConsole console)
    {
        console.WriteLine($"Decisions of a queue: medians of {Options.Trials} interleaved trials, with the quartiles");
        var figures = new Table().Border(TableBorder.Simple)
            .AddColumns("task", "us, median", "from", "to", "bytes");
        foreach (var (name, ns, bytes, _) in Figures)
        {
            figures.AddRow(name, Us(ns.Median), Us(ns.Low), Us(ns.High), Number(bytes, "0"));
        }

        console.Write(figures);
        var targets = new Table().Border(TableBorder.Simple).AddColumns("target", "aim", "measured", "");
        foreach (var target in Targets)
        {
            targets.AddRow(
                target.Name,
                target.InWords,
                $"{Number(target.Measured, "0.##")} {target.Unit}",
                target.IsReached ? "reached" : "missed");
        }

        console.Write(targets);
        foreach (var one in Sizes)
        {
            console.WriteLine(
                $"{one.Agents,6} agents  x{one.NsPerCycle / Sizes[0].NsPerCycle:0.00}"
                + $" (logarithm x{Math.Log(one.Agents) / Math.Log(Sizes[0].Agents):0.00})");
        }
    }

    /// <summary>
    /// The report: each size's figures, the growth from the first to every other size beside that of the logarithm,
    /// every task's figures, and the targets.
    /// </summary>
    public JsonObject ToJson()
    {
        var growth = new JsonArray();
        foreach (var result in Sizes.Skip(1))
        {
            growth.Add(new JsonObject
            {
                ["from"] = Sizes[0].Agents,
                ["to"] = result.Agents,
                ["grew_by"] = Ratio.Of(result.NsPerCycle, Sizes[0].NsPerCycle),
                ["logarithm_grew_by"] = Ratio.Of(Math.Log(result.Agents), Math.Log(Sizes[0].Agents)),
            });
        }

        return new JsonObject
        {
            ["run"] = JsonSerializer.SerializeToNode(Options, ReportFile.Json),
            ["sizes"] = JsonSerializer.SerializeToNode(Sizes, ReportFile.Json),
            ["growth"] = growth,
            ["figures"] = JsonSerializer.SerializeToNode(Figures, ReportFile.Json),
            ["targets"] = JsonSerializer.SerializeToNode(Targets, ReportFile.Json),
        };
    }

    private static string Us(double ns) => Number(ns / 1000, "0.000");

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
