using System.CommandLine;
using System.Globalization;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Spectre.Console;

namespace Routing.LoadTest.NBomber;

/// <summary>The command <c>check-runners</c>.</summary>
public static class RunnersCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var scenario = new Argument<string>("scenario")
        {
            Description = "What both play.",
            DefaultValueFactory = _ => "steady",
        };
        scenario.AcceptOnlyFromAmong(ScenarioList.Names);
        var seconds = Ask.Number("--seconds", "Measured seconds of each run.", 5, 3600, 20);
        var noBuild = new Option<bool>("--no-build") { Description = "Take the server as it is built." };
        var reports = new Option<DirectoryInfo>("--runner-reports")
        {
            Description = "Where the folder of NBomber's own reports goes.",
            DefaultValueFactory = _ => new DirectoryInfo("reports"),
        };
        var command = new Command(
            "check-runners", "Play a scenario with both runners at once, each against a server of its own, and hold"
            + $" what they found together. {Agreement.Error}")
        {
            scenario, seconds, noBuild, reports,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            await HubBuild.EnsureAsync(!line.GetValue(noBuild), cancel);
            var console = CommandRun.Terminal();
            var options = Options(ScenarioList.Find(line.GetRequiredValue(scenario))!, line.GetValue(seconds) ?? 20);
            var agreement = await new RunnerCheck(options, line.GetRequiredValue(reports), console).RunAsync(cancel);
            Print(console, agreement);
            return agreement.ExitStatus;
        }));
        return command;
    }

    /// <summary>A load that any machine can bear, with people fast enough for a short run.</summary>
    public static SaleOptions Options(IScenario scenario, double seconds) => new(
        scenario,
        scenario.Usual with
        {
            Seconds = seconds, WarmUp = 7, Arrivals = 5, Messages = 100, Buyers = 50, Agents = 20, Slots = 20,
            Queues = Math.Min(2, scenario.Usual.Queues), Peak = 3, Length = seconds / 4, Pace = 10,
        },
        ThresholdsFile.Read(null, scenario.Name),
        [],
        [],
        IsDurable: true,
        Parts: 1,
        Listen: null);

    /// <summary>Prints what was compared, and the stated error.</summary>
    public static void Print(IAnsiConsole console, Agreement agreement)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("measure", "built-in", "nbomber", "may differ by", "");
        foreach (var row in agreement.Rows)
        {
            table.AddRow(
                Markup.Escape(row.Measure), Number(row.BuiltIn), Number(row.NBomber), Number(row.MayDiffer),
                row.Agrees ? "agrees" : "DIFFERS");
        }

        console.Write(table);
        console.WriteLine(Agreement.Error);
        foreach (var report in (Scenarios.Sale.Reporting.SaleReport[])[agreement.BuiltIn, agreement.NBomber])
        {
            var reasons = string.Join(' ', report.Verdict.Reasons);
            console.WriteLine($"{report.Runner?.Name ?? "built-in"}: {report.Verdict.Outcome}. {reasons}");
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
