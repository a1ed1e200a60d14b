using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Baseline;

/// <summary>The command <c>bare</c>.</summary>
public static class BareCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var port = Ask.Count("--port", "The loopback port to listen on.", 1, 65535);
        port.Required = true;
        var child = new Option<bool>("--child") { Description = "End when the standard input ends.", Hidden = true };
        var command = new Command("bare", "Serve the bare SignalR hub that the others are measured against.")
        {
            port, child,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            await BareServer.ServeAsync(line.GetValue(port) ?? 0, line.GetValue(child), cancel);
            return ExitStatus.Pass;
        }));
        return command;
    }
}
