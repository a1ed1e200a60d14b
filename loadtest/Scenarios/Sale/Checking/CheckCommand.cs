using System.CommandLine;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Reporting;

namespace Routing.LoadTest.Scenarios.Sale.Checking;

/// <summary>The command <c>check-harness</c>.</summary>
public static class CheckCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var stall = Ask.Number("--stall", "Seconds of each standstill; one in ten times as many.", 0.1, 10, 1);
        var periods = Ask.Count("--periods", "How many of them.", 1, 60, 3);
        var html = new Option<FileInfo?>("--html") { Description = "Write the report as one page with charts." };
        var command = new Command(
            "check-harness", "Measure a server that stands still for 1 s in every 10: p99 must be near 0.9 s.")
        {
            stall, periods, html,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var files = new ReportFiles(null, line.GetValue(html), null, null);
            files.Check();
            var check = new HarnessCheck(TimeSpan.FromSeconds(line.GetValue(stall) ?? 1), line.GetValue(periods) ?? 3);
            var report = await check.RunAsync(cancel);
            TerminalReport.Print(CommandRun.Terminal(), report, before: null);
            files.Write(report);
            return report.Verdict.ExitStatus;
        }));
        return command;
    }
}
