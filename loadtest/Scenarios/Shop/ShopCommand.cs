using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Shop;

/// <summary>The command <c>shop</c>.</summary>
public static class ShopCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var agents = Ask.Count("--agents", "Agents of the shop, at least as many as relay's --pairs.", 1, 5000, 200);
        var slots = Ask.Count("--slots", "Slots of each agent; relay needs 1.", 1, 20, 1);
        var to = new Option<FileInfo>("--to") { Description = "The file to write.", Required = true };
        var command = new Command(
            "shop", "Write the shop that a server must serve before relay can run against it with --url.")
        {
            agents, slots, to,
        };
        command.SetAction((line, _) => CommandRun.RunAsync(() =>
        {
            var file = line.GetRequiredValue(to);
            ReportFile.Check(file);
            GeneratedShop.Write(file.FullName, line.GetValue(agents) ?? 200, line.GetValue(slots) ?? 1);
            Console.WriteLine(
                $"{file}: the shop \"{GeneratedShop.Id}\"; start every hub and silo with --shops {file}");
            return Task.FromResult(ExitStatus.Pass);
        }));
        return command;
    }
}
