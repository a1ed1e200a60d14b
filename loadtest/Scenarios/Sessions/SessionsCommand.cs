using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sessions;

/// <summary>The command <c>sessions</c>.</summary>
public static class SessionsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var sessions = Ask.Count("--sessions", "Sessions that are open in the end.", 100, 2_000_000, 1_000_000);
        var connected = Ask.Count("--connected", "Of them those that are connected.", 10, 100_000, 10_000);
        var inFlight = Ask.Count("--in-flight", "Messages under way at a time.", 1, 100_000, 500);
        var seconds = Ask.Number("--seconds", "How long each trial measures.", 0.1, 600, 3);
        var trials = Ask.Count("--trials", "Trials with each number of sessions; medians are reported.", 1, 99, 5);
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file." };
        var command = new Command(
            "sessions", "Measure the cost of a message in the connected sessions, alone and with many others open.")
        {
            sessions, connected, inFlight, seconds, trials, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(connected) > result.GetValue(sessions))
            {
                result.AddError("--connected is more than --sessions; right would be a part of them.");
            }
        });
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var file = line.GetValue(json);
            ReportFile.Check(file);
            var options = new SessionsOptions(
                line.GetValue(sessions) ?? 1_000_000,
                line.GetValue(connected) ?? 10_000,
                line.GetValue(inFlight) ?? 500,
                line.GetValue(seconds) ?? 3,
                line.GetValue(trials) ?? 5);
            var (report, isExact) = await SessionsRun.RunAsync(options, CommandRun.Terminal(), cancel);
            ReportFile.Write(file, report);
            return isExact ? ExitStatus.Pass : ExitStatus.Fail;
        }));
        return command;
    }
}
