using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sale.Joining;

/// <summary>The command <c>join</c>.</summary>
public static class JoinCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var at = new Argument<Uri>("address")
        {
            Description = "Where the run listens (--listen), such as http://10.0.0.5:7070.",
        };
        var command = new Command("join", "Generate a part of a run that was started with --parts.") { at };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            await new JoinRun(line.GetRequiredValue(at), CommandRun.Terminal()).RunAsync(cancel);
            return ExitStatus.Pass;
        }));
        return command;
    }
}
