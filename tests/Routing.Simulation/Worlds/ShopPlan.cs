using System.Globalization;
using Routing.Core.Policies;
using Routing.Simulation.Clockwork;

namespace Routing.Simulation.Worlds;

/// <summary>How large a shop is, and how its people behave. Spans are means.</summary>
internal sealed record ShopPlan
{
    public string QueuePrefix { get; init; } = "queue";

    public int Queues { get; init; } = 2;

    public int Agents { get; init; } = 4;

    public int Slots { get; init; } = 3;

    /// <summary>How many buyers come in an hour of the usual rush.</summary>
    public double BuyersPerHour { get; init; } = 120;

    /// <summary>How many times the usual rush a moment of the day has.</summary>
    public Func<TimeSpan, double> Rush { get; init; } = _ => 1;

    /// <summary>How many questions follow the first.</summary>
    public double FollowUps { get; init; } = 1.5;

    /// <summary>The part of the buyers who come back later.</summary>
    public double ReturnRate { get; init; } = 0.1;

    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan Thinking { get; init; } = TimeSpan.FromSeconds(25);

    public TimeSpan Typing { get; init; } = TimeSpan.FromSeconds(12);

    public TimeSpan UntilBreak { get; init; } = TimeSpan.FromMinutes(12);

    public TimeSpan Break { get; init; } = TimeSpan.FromMinutes(2);

    public TimeSpan UntilReload { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan UntilLeadActs { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>When the lead moves everybody of the first queue to the second with his chats, then back, and so on.
    /// </summary>
    public IReadOnlyList<TimeSpan> MovesAll { get; init; } = [];

    /// <summary>How long after each of those the process dies; null for never.</summary>
    public TimeSpan? DiesAfterMove { get; init; }

    /// <summary>In which part of his answers an agent does something else about the chat too.</summary>
    public double CareRate { get; init; } = 0.15;

    /// <summary>Of so many agents one works a shift that begins or ends within the first half hour; 0: none.</summary>
    public int ShiftEvery { get; init; }

    /// <summary>In which minutes of the first hour every second queue is closed; null for never.</summary>
    public (int From, int Until)? Closed { get; init; }

    /// <summary>Of so many agents one may serve returns, the first always; 0 when nobody comes for them.</summary>
    public int ReturnsEvery { get; init; }

    /// <summary>Whether somebody changes the shop file now and then.</summary>
    public bool IsEdited { get; init; }

    public bool ShowsBoards { get; init; } = true;

    /// <summary>Whether a buyer keeps his page open after the end for some seconds.</summary>
    public bool KeepsPages { get; init; } = true;

    public int PassivateAfterSeconds { get; init; } = 30;

    public Ranking Ranking { get; init; }

    public RoutingPolicy Rules { get; init; } = RoutingPolicy.Default;

    /// <summary>Every seed has a shop of its own: small, so that much is scarce.</summary>
    public static ShopPlan Small(long seed)
    {
        var dice = Dice.Of(seed, "shop");
        var agents = 2 + dice.Below(6);
        return new()
        {
            Queues = 1 + dice.Below(3),
            Agents = agents,
            Slots = 1 + dice.Below(4),
            BuyersPerHour = agents * (12 + dice.Below(40)),
            FollowUps = dice.Part() * 3,
            ReturnRate = dice.Part() * 0.4,
            Patience = dice.Seconds(60, 500),
            CareRate = dice.Chance(0.3) ? 0 : dice.Part() * 0.3,
            UntilBreak = dice.Seconds(200, 1500),
            UntilReload = dice.Seconds(200, 2000),
            UntilLeadActs = dice.Chance(0.3) ? TimeSpan.FromDays(1) : dice.Seconds(30, 300),
            PassivateAfterSeconds = 10 + dice.Below(120),
            Ranking = (Ranking)dice.Below(4),
            ShiftEvery = dice.Chance(0.4) ? 1 + dice.Below(3) : 0,
            Closed = dice.Chance(0.25) ? (3 + dice.Below(10), 15 + dice.Below(12)) : null,
            ReturnsEvery = dice.Chance(0.3) ? 1 + dice.Below(4) : 0,
            IsEdited = dice.Chance(0.3),
            Rules = RoutingPolicy.Default with
            {
                HardMaximumPerSlot = 2 + dice.Below(2),
                TransferConsentSeconds = dice.Chance(0.5) ? 0 : 5,
                CloseBusySeconds = 60,
                DrainMinutes = 2,
                CloseQuietSeconds = 150,
                IdleAfterSeconds = dice.Chance(0.5) ? 30 : 120,
            },
        };
    }

    /// <summary>
    /// Two queues of 200 agents, each with some five chats when the lead moves the first queue's to the second.
    /// </summary>
    /// <param name="dies">How long after it the process dies.</param>
    public static ShopPlan Rebalanced(TimeSpan dies) => new()
    {
        Queues = 2,
        Agents = 400,
        Slots = 8,
        BuyersPerHour = 45_000,
        FollowUps = 8,
        ReturnRate = 0,
        Patience = TimeSpan.FromMinutes(5),
        UntilBreak = TimeSpan.FromHours(2),
        UntilReload = TimeSpan.FromHours(2),
        UntilLeadActs = TimeSpan.FromDays(1),
        CareRate = 0.02,
        PassivateAfterSeconds = 120,
        MovesAll = [TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3.5)],
        DiesAfterMove = dies,
    };

    /// <summary>A sale's day: sessions of a day, a spike at midnight, the rush of the evening, a quiet night.</summary>
    public static ShopPlan SaleDay(int sessions)
    {
        var agents = Math.Max(8, sessions / 1000);
        return new()
        {
            Queues = Math.Clamp(agents / 100, 1, 10),
            Agents = agents,
            Slots = 10,
            BuyersPerHour = sessions / 24.0,
            Rush = SaleRush,
            FollowUps = 1.2,
            ReturnRate = 0,
            Patience = TimeSpan.FromMinutes(6),
            UntilBreak = TimeSpan.FromHours(2),
            Break = TimeSpan.FromMinutes(15),
            UntilReload = TimeSpan.FromHours(4),
            UntilLeadActs = TimeSpan.FromMinutes(10),
            CareRate = 0.01,
            KeepsPages = false,
            PassivateAfterSeconds = 120,
        };
    }

    public string QueueName(int number) => string.Create(CultureInfo.InvariantCulture, $"{QueuePrefix}{number}");

    // Ten times the usual in the first minutes; its mean over a day is 1.
    private static double SaleRush(TimeSpan at)
    {
        var hour = at.TotalHours;
        var wave = hour < 0.25 ? 8 : hour < 2 ? 2.2 : hour < 8 ? 0.25 : hour < 19 ? 0.95 : hour < 23 ? 1.4 : 0.7;
        return wave * 0.97;
    }
}
