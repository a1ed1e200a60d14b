using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sale.Joining;

/// <summary>The command <c>join</c>.</summary>
public static class JoinCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var at = Ask.AddressArgument("address", "Where the run listens (--listen), such as http://10.0.0.5:7070.");
        var command = new Command("join", "Generate a part of a run that was started with --parts.") { at };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var address = line.GetValue(at) ?? throw new CannotRunException("Give the address of a run.");
            await new JoinRun(address, CommandRun.Terminal()).RunAsync(cancel);
            return ExitStatus.Pass;
        }));
        return command;
    }
}
