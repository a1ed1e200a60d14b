using System.CommandLine;
using Routing.LoadTest.Runner;
using Spectre.Console;

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
            Description = "The queue's sizes.",
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
        var command = new Command("decide", "Time a decision cycle of the agent queue: arrive, assign, release.")
        {
            agents, trials, seconds, json,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(() =>
        {
            var file = line.GetValue(json);
            ReportFile.Check(file);
            var options = new DecideOptions(
                line.GetValue(agents) ?? UsualSizes, line.GetValue(trials) ?? 9, line.GetValue(seconds) ?? 0.5);
            var results = DecideRun.Run(options, cancel);
            Print(CommandRun.Terminal(), options, results);
            ReportFile.Write(file, DecideRun.ToJson(options, results));
            return Task.FromResult(ExitStatus.Pass);
        }));
        return command;
    }

    private static void Print(IAnsiConsole console, DecideOptions options, IReadOnlyList<DecideResult> results)
    {
        console.WriteLine($"Arrive, assign, release: medians of {options.Trials} trials");
        foreach (var one in results)
        {
            console.WriteLine(
                $"{one.Agents,6} agents  {one.NsPerCycle / 1000,8:0.00} us a cycle"
                + $"  {one.NsPerDecision / 1000,8:0.00} us a decision"
                + $"  {one.BytesPerCycle,8:0} bytes a cycle  x{one.NsPerCycle / results[0].NsPerCycle:0.00}"
                + $" (logarithm x{Math.Log(one.Agents) / Math.Log(results[0].Agents):0.00})");
        }
    }
}
