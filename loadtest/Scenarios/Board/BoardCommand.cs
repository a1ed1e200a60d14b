using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Board;

/// <summary>The command <c>board</c>.</summary>
public static class BoardCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var queues = Ask.Count("--queues", "Queues of the shop.", 1, 200, 20);
        var agents = Ask.Count("--agents", "Agents in each queue.", 1, 5000, 100);
        var leads = Ask.Count("--leads", "Leads, each of whom watches every queue.", 1, 200, 10);
        var rate = Ask.Count("--rate", "Changes a second, over all queues.", 1, 20_000, 500);
        var seconds = Ask.Number("--seconds", "How long each half of a trial lasts.", 1, 600, 5);
        var trials = Ask.Count("--trials", "Trials; the median is reported.", 1, 99, 3);
        var command = new Command("board", "Measure what leads who watch every queue cost the server.")
        {
            queues, agents, leads, rate, seconds, trials,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var options = new BoardOptions(
                line.GetValue(queues) ?? 20,
                line.GetValue(agents) ?? 100,
                line.GetValue(leads) ?? 10,
                line.GetValue(rate) ?? 500,
                line.GetValue(seconds) ?? 5,
                line.GetValue(trials) ?? 3);
            var report = await BoardRun.Run(options, cancel);
            report.Print(CommandRun.Terminal());
            return report.IsReached ? ExitStatus.Pass : ExitStatus.Fail;
        }));
        return command;
    }
}
