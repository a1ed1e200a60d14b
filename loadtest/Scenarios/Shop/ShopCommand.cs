using System.CommandLine;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Playing;

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
        var sale = new Option<bool>("--sale")
        {
            Description = "The shop for `run` instead of the one for relay: usual rules, a lead, several queues.",
        };
        var queues = Ask.Count("--queues", "With --sale: how many queues.", 1, 100, 1);
        var id = new Option<string>("--id")
        {
            Description = "With --sale: the shop's id; each process of a run needs a shop of its own.",
            DefaultValueFactory = _ => SaleShop.IdOf(0),
        };
        var command = new Command(
            "shop", "Write the shop that a server must serve before relay or run can use it with --url.")
        {
            agents, slots, to, sale, queues, id,
        };
        command.SetAction((line, _) => CommandRun.RunAsync(() =>
        {
            var file = line.GetRequiredValue(to);
            ReportFile.Check(file);
            var (people, each) = (line.GetValue(agents) ?? 200, line.GetValue(slots) ?? 1);
            var name = line.GetValue(sale) ? line.GetRequiredValue(id) : GeneratedShop.Id;
            if (line.GetValue(sale))
            {
                SaleShop.Write(file.FullName, name, line.GetValue(queues) ?? 1, people, each);
            }
            else
            {
                GeneratedShop.Write(file.FullName, people, each);
            }

            Console.WriteLine(
                $"{file}: the shop \"{name}\"; start every hub and silo with --shops {file}");
            return Task.FromResult(ExitStatus.Pass);
        }));
        return command;
    }
}
