using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Move;

/// <summary>The command <c>move</c>.</summary>
public static class MoveCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var agents = Ask.Count("--agents", "Agents who are moved; as many work in the other queue.", 1, 2000, 200);
        var chats = Ask.Count("--chats", "Chats they have together.", 1, 20_000, 1000);
        var rate = Ask.Count("--rate", "Messages a second meanwhile, in all chats of both queues.", 1, 20_000, 1000);
        var trials = Ask.Count("--trials", "Moves, there and back by turns; the median is reported.", 1, 99, 5);
        var command = new Command("move", "Measure how long it takes to move a queue's agents with their chats.")
        {
            agents, chats, rate, trials,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var options = new MoveOptions(
                line.GetValue(agents) ?? 200,
                line.GetValue(chats) ?? 1000,
                line.GetValue(rate) ?? 1000,
                line.GetValue(trials) ?? 5);
            var report = await MoveRun.Run(options, cancel);
            report.Print(CommandRun.Terminal());
            return report.IsReached ? ExitStatus.Pass : ExitStatus.Fail;
        }));
        return command;
    }
}
