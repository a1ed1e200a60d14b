using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>The command <c>assign</c>.</summary>
public static class AssignCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var queues = Ask.Count("--queues", "Agent queues the sessions are spread over.", 1, 10_000, 64);
        var inFlight = Ask.Count("--in-flight", "Sessions under way at a time.", 1, 100_000, 2000);
        var seconds = Ask.Number("--seconds", "How long each trial measures.", 0.1, 600, 3);
        var warmUp = Ask.Number("--warm-up", "How long each trial runs before, in seconds.", 0, 60, 1);
        var trials = Ask.Count("--trials", "Trials of each kind; medians are reported.", 1, 99, 5);
        var bullMq = new Option<bool>("--bullmq")
        {
            Description = "Beside it enqueue and process on BullMQ, over a Redis that syncs every write.",
        };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file." };
        var command = new Command(
            "assign", "Measure arrive, assign, notify per second in the engine, durable beside volatile.")
        {
            queues, inFlight, seconds, warmUp, trials, bullMq, json,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var file = line.GetValue(json);
            ReportFile.Check(file);
            var options = new AssignOptions(
                line.GetValue(queues) ?? 64,
                line.GetValue(inFlight) ?? 2000,
                line.GetValue(seconds) ?? 3,
                line.GetValue(warmUp) ?? 1,
                line.GetValue(trials) ?? 5,
                line.GetValue(bullMq));
            var (report, isExact) = await AssignRun.RunAsync(options, CommandRun.Terminal(), cancel);
            ReportFile.Write(file, report);
            return isExact ? ExitStatus.Pass : ExitStatus.Fail;
        }));
        return command;
    }
}
