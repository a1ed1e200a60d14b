using System.CommandLine;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Reporting;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Sale;

/// <summary>The command <c>run</c>.</summary>
public static class SaleCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var noBuild = new Option<bool>("--no-build") { Description = "With --start: take the server as it is built." };
        var json = File("--json", "Write the report as JSON: every figure, for programs and for --compare.");
        var html = File("--html", "Write the report as one page with charts.");
        var markdown = File("--markdown", "Write the report as Markdown.");
        var compare = File("--compare", "An earlier report, written with --json, to compare with.");
        var ceiling = new Option<bool>("--find-ceiling")
        {
            Description = "Raise all rates until a threshold breaks, and say at which rate and which one.",
        };
        var command = new Command(
            "run", "Play a scenario of a sale, judge it by thresholds, and write a report. Exit status: 0 pass, 1 fail,"
            + " 2 could not run, or the generator was the bottleneck.");
        var arguments = new SaleArguments(command);
        Option[] own = [noBuild, json, html, markdown, compare, ceiling];
        Array.ForEach(own, command.Options.Add);
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var files = new ReportFiles(
                line.GetValue(json), line.GetValue(html), line.GetValue(markdown), line.GetValue(compare));
            files.Check();
            var options = arguments.Read(line);
            OpenFiles.Check(options.ShareOf(0).MostConnections());
            if (arguments.Starts(line))
            {
                await HubBuild.EnsureAsync(!line.GetValue(noBuild), cancel);
            }

            var console = CommandRun.Terminal();
            return line.GetValue(ceiling)
                ? await new Ceiling(options, console, files).FindAsync(cancel)
                : await RunAsync(options, console, files, cancel);
        }));
        return command;
    }

    private static async Task<int> RunAsync(
        SaleOptions options, IAnsiConsole console, ReportFiles files, CancellationToken cancel)
    {
        var report = await new SaleRun(options, console).RunAsync(cancel);
        TerminalReport.Print(console, report, files.Before);
        files.Write(report);
        return report.Verdict.ExitStatus;
    }

    private static Option<FileInfo?> File(string name, string description) => new(name) { Description = description };
}
