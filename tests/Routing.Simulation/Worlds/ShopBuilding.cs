using System.Globalization;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Shops;
using Routing.Simulation.Clockwork;

namespace Routing.Simulation.Worlds;

/// <summary>Makes the shop of a plan, as its file would describe it.</summary>
internal static class ShopBuilding
{
    /// <summary>What buyers who come for returns say they want.</summary>
    public const string Returns = "returns";

    private const int Night = 24 * 60;

    private static readonly LocalText Name = new("晴空小店", "Clear Sky");
    private static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();

    /// <summary>The shop as it is while buyers come.</summary>
    public static ServedShop Build(ShopPlan plan) => Build(plan, plan.Rules);

    /// <summary>The same shop after somebody has changed a number of its file.</summary>
    public static ServedShop Edited(ShopPlan plan, Dice dice) => Build(plan, plan.Rules with
    {
        VipBoostSeconds = dice.Below(300),
        AskNeighboursAfterSeconds = 5 + dice.Below(30),
        AskAllAfterSeconds = 40 + dice.Below(30),
        TellLeadAfterSeconds = 75 + dice.Below(60),
        IdleCost = dice.Below(100),
    });

    /// <summary>The same shop when everybody works and it is always open: in it a world comes to rest.</summary>
    public static ServedShop AtRest(ShopPlan plan) => Build(plan with { ShiftEvery = 0, Closed = null });

    private static ServedShop Build(ShopPlan plan, RoutingPolicy rules)
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
            Skills: [Returns],
            [.. queues.Select((queue, at) => Queue(plan, at, queue, queues[(at + 1) % queues.Count]))],
            Intents: plan.ReturnsEvery > 0 ? [new(Returns, new(queues[0]), [Returns])] : [],
            [.. Enumerable.Range(0, plan.Agents).Select(number => Agent(plan, number))],
            Testing.Shops.Policy.Texts,
            rules,
            QuickReplies: [],
            CloseReasons: []);
        return new(file, secret: string.Empty);
    }

    private static QueueEntry Queue(ShopPlan plan, int number, string name, string neighbour) => new(
        new(name),
        new(name, name),
        plan.Ranking,
        neighbour == name ? [] : [neighbour],
        HelpScope.Everybody,
        [],
        plan.Closed is { } closed && number % 2 == 0 ? Hours(closed) : null);

    private static HoursEntry Hours((int From, int Until) closed)
    {
        IReadOnlyList<DaySpan> open = [new(0, closed.From), new(closed.Until, Night)];
        return new(EveryDay.ToDictionary(day => day, _ => open), []);
    }

    private static AgentEntry Agent(ShopPlan plan, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"a{number}");
        return new(
            new(name),
            name,
            StaffRole.Agent,
            new(plan.QueueName(number % plan.Queues)),
            new Seat("HQ", 1 + (number / 60), 1 + (number / 6 % 10), 1 + (number % 6)),
            plan.ReturnsEvery > 0 && number % plan.ReturnsEvery == 0 ? [Returns] : [],
            plan.Slots,
            Weight: 50 + (number % 3 * 50),
            plan.ShiftEvery > 0 && number % plan.ShiftEvery == 0 ? [Shift(number)] : [],
            PasswordHash: string.Empty);
    }

    // Some begin a little after the first buyers came, some end before the last came; one has both.
    private static WeeklyShift Shift(int number)
    {
        var from = number % 2 * (2 + (number * 3 % 7));
        var until = 5 + (number * 5 % 19);
        return new(EveryDay, TimeOnly.MinValue.AddMinutes(from), TimeOnly.MinValue.AddMinutes(until));
    }
}
