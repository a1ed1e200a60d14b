using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sale.Judging;

/// <summary>The command <c>thresholds</c>.</summary>
public static class ThresholdsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var schema = new Option<bool>("--schema") { Description = "The JSON schema of such files instead." };
        var command = new Command("thresholds", "Print the thresholds of the trade, to begin a file of one's own.")
        {
            schema,
        };
        command.SetAction((line, _) => CommandRun.RunAsync(() =>
        {
            Console.Write(line.GetValue(schema) ? ThresholdsFile.Schema : ThresholdsFile.Usual);
            return Task.FromResult(ExitStatus.Pass);
        }));
        return command;
    }
}
