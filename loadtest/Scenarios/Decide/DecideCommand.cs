using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>The command <c>decide</c>.</summary>
public static class DecideCommand
{
    private static readonly int[] UsualSizes = [100, 1000, 10_000];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var agents = new Option<int[]>("--agents")
        {
            Description = "The queue's sizes for the cycle of a chat.",
            DefaultValueFactory = _ => UsualSizes,
            AllowMultipleArgumentsPerToken = true,
        };
        agents.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int[]>()?.Any(size => size is < 2 or > 100_000) == true)
            {
                result.AddError("--agents must each be from 2 to 100000.");
            }
        });
        var trials = Ask.Count("--trials", "Trials of each size; medians are reported.", 1, 99, 9);
        var seconds = Ask.Number("--seconds", "How long each trial lasts.", 0.05, 60, 0.5);
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file." };
        var command = new Command("decide", "Time an agent queue's decisions: choosing, a chat's cycle, covering.")
        {
            agents, trials, seconds, json,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(() =>
        {
            var file = line.GetValue(json);
            ReportFile.Check(file);
            var options = new DecideOptions(
                line.GetValue(agents) ?? UsualSizes, line.GetValue(trials) ?? 9, line.GetValue(seconds) ?? 0.5);
            var report = DecideRun.Run(options, cancel);
            report.Print(CommandRun.Terminal());
            ReportFile.Write(file, report.ToJson());
            return Task.FromResult(ExitStatus.Pass);
        }));
        return command;
    }
}
