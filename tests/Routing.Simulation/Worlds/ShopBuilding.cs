using System.Globalization;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Shops;

namespace Routing.Simulation.Worlds;

/// <summary>Makes the shop of a plan, as its file would describe it.</summary>
internal static class ShopBuilding
{
    private static readonly LocalText Name = new("晴空小店", "Clear Sky");

    public static ServedShop Build(ShopPlan plan)
    {
        var queues = Enumerable.Range(0, plan.Queues).Select(plan.QueueName).ToList();
        var file = new ShopFile(
            World.Shop,
            Name,
            "UTC",
            ["zh", "en"],
            Secret: string.Empty,
            SecretEnvironment: string.Empty,
            AllowedOrigins: [],
            KeepTranscriptsDays: 30,
            Hours: null,
            Skills: [],
            [.. queues.Select((queue, at) => Queue(plan, queue, queues[(at + 1) % queues.Count]))],
            Intents: [],
            [.. Enumerable.Range(0, plan.Agents).Select(number => Agent(plan, number))],
            Testing.Shops.Policy.Texts,
            plan.Rules,
            QuickReplies: []);
        return new(file, secret: string.Empty);
    }

    private static QueueEntry Queue(ShopPlan plan, string name, string neighbour) => new(
        new(name),
        new(name, name),
        plan.Ranking,
        neighbour == name ? [] : [neighbour],
        HelpScope.Everybody,
        [],
        Hours: null);

    private static AgentEntry Agent(ShopPlan plan, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"a{number}");
        return new(
            new(name),
            name,
            StaffRole.Agent,
            new(plan.QueueName(number % plan.Queues)),
            new Seat("HQ", 1 + (number / 60), 1 + (number / 6 % 10), 1 + (number % 6)),
            [],
            plan.Slots,
            Weight: 50 + (number % 3 * 50),
            Shifts: [],
            PasswordHash: string.Empty);
    }
}
