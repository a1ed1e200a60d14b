using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Testing;
using Routing.Testing.World;

namespace Routing.Properties.Tests;

/// <summary>A small shop in which a story happens: few agents with few slots, so that much is scarce.</summary>
public sealed class RandomShop
{
    private const int AgentCount = 6;

    private static readonly Instant Opening = new(1_762_800_000_000);
    private static readonly QueueId[] Queues = [Shops.PreSale, Shops.AfterSale, Shops.VipLine];
    private static readonly Presence[] Presences =
    [
        .. Enumerable.Repeat(Presence.Online, 6), .. Enumerable.Repeat(Presence.Away, 5),
        Presence.Paused, Presence.Paused, Presence.Offline, Presence.Draining, Presence.AutoAway,
    ];

    private static readonly string[] Skills = ["", "english", "english,refunds", "refunds"];

    private static readonly int[] Weights =
        [AgentProfile.UsualWeight, AgentProfile.MinWeight, 50, AgentProfile.MaxWeight];

    private static readonly RoutingPolicy Rules = RoutingPolicy.Default with
    {
        HardMaximumPerSlot = 2,
        MaxWaiting = 3,
        IdleAfterSeconds = 20,
        IdleCost = 5,
        CloseBusySeconds = 30,
        CloseQuietSeconds = 60,
        ComplaintMinutes = 5,
        DrainMinutes = 1,
        OffersAtOnce = 1,
        StormGraceSeconds = 30,
        SilentConsoleSeconds = 60,
        AskNeighboursAfterSeconds = 10,
        AskAllAfterSeconds = 20,
        TellLeadAfterSeconds = 30,
    };

    private readonly RandomBuyers buyers;
    private readonly RandomLead lead;

    public RandomShop(Story story)
    {
        World = new(PolicyOf(story), Opening);
        buyers = new(World);
        lead = new(World);
        for (var number = 0; number < AgentCount; number++)
        {
            Play(new Move(Doing.SignsOn, number, Where: 0, What: number));
        }
    }

    public CoreWorld World { get; }

    /// <summary>Every message that was acknowledged: to whom, under which number, and its text.</summary>
    public IReadOnlyCollection<Acknowledged> Acknowledgements => buyers.Acknowledgements;

    public void Play(Story story)
    {
        foreach (var move in story.Moves)
        {
            Play(move);
        }
    }

    /// <summary>Delivers what is owed and lets happen what is due.</summary>
    public void ComeToRest()
    {
        World.DeliverAll();
        World.AdvanceTo(World.Now);
    }

    private void Play(Move move)
    {
        switch (move.Doing)
        {
            case Doing.SignsOn or Doing.LosesConsole or Doing.HubRestarts or Doing.ChangesPresence or Doing.ShowsLife:
                PlayAgent(move);
                break;
            case Doing.LeadMovesAgent or Doing.LeadMovesWaiting or Doing.LeadGives or Doing.LeadStaffs
                or Doing.RotaTells:
                lead.Play(move, AgentOf(move.Who), Queues[move.What % Queues.Length]);
                break;
            case Doing.ShopChanges:
                World.Policy = World.Policy.EachQueue(queue => queue with { Ranking = (Ranking)(move.What % 4) });
                break;
            case Doing.QueueTicks:
                World.Submit(Queues[move.Who % Queues.Length], new QueueCommand.Tick());
                break;
            case Doing.ClockJumps:
                World.JumpTo(World.Now + TimeSpan.FromSeconds(1 + (move.What * move.Where)));
                break;
            case Doing.TimePasses:
                World.AdvanceTo(World.Now + TimeSpan.FromSeconds(1 + (move.What * move.Where)));
                break;
            case Doing.DeliversAll:
                World.DeliverAll();
                break;
            case Doing.DeliversSome or Doing.DeliversTwice or Doing.Crashes:
                PlayMail(move);
                break;
            default:
                buyers.Play(move, Queues[Math.Min(move.Where / 6, 2)], AgentOf(move.Where));
                break;
        }
    }

    private void PlayAgent(Move move)
    {
        var number = move.Who % AgentCount;
        var agent = AgentOf(number);
        var connection = new ConnectionId(move.Where % 4 == 3 ? "B" : "A", $"{agent}-{(move.Where % 8) / 6}");
        var queue = move.Where == 15 ? QueueOf(number) : World.QueueOf(agent) ?? QueueOf(number);
        QueueCommand command = move.Doing switch
        {
            Doing.SignsOn => new QueueCommand.SignOn(Profile(number, move.What), connection),
            Doing.LosesConsole => new QueueCommand.Disconnect(agent, connection),
            Doing.ShowsLife when move.What < 4 => Silenced(agent),
            Doing.ShowsLife => new QueueCommand.Here(agent),
            Doing.HubRestarts => new QueueCommand.HubStarted(connection.Hub),
            _ => new QueueCommand.SetPresence(
                agent, Presences[move.What], move.Where % 4 == 0 ? "meeting" : null),
        };
        World.Submit(queue, command);
    }

    private void PlayMail(Move move)
    {
        var lanes = World.Mail.Lanes;
        if (lanes.Count == 0)
        {
            return;
        }

        var lane = lanes[move.Who % lanes.Count];
        if (move.Doing == Doing.Crashes)
        {
            foreach (var other in lanes.Where(other => other.From == lane.From))
            {
                other.ForgetSince(other.Count * move.Where / 16);
            }

            return;
        }

        if (move.Doing == Doing.DeliversTwice)
        {
            lane.ForgetSince(lane.Acknowledged - 1 - (move.What % 3));
        }

        for (var i = 0; i <= move.What && World.Deliver(lane); i++)
        {
        }
    }

    // Nights are minutes here: open for four, closed for two.
    private static ShopPolicy PolicyOf(Story story)
    {
        var policy = Shops.With(Rules with { TransferConsentSeconds = story.AsksBuyers ? 4 : 0 });
        var first = (int)(Opening.UnixMs / 60_000 % DaySpan.Day);
        IReadOnlyList<DaySpan> spans =
        [
            .. Enumerable.Range(0, 200).Select(i => (first + (6 * i)) % DaySpan.Day)
                .Select(from => new DaySpan(from, from + 4)),
        ];
        var days = Enum.GetValues<DayOfWeek>().Select(day => KeyValuePair.Create(day, spans));
        return policy.EachQueue(queue => queue with
        {
            Ranking = story.Ranking,
            Asks = story.Asks,
            Neighbours = [Shops.AfterSale],
        }) with
        {
            Hours = story.HasNights ? new(TimeZoneInfo.Utc, days, []) : OpeningHours.Always,
        };
    }

    private QueueCommand.Here Silenced(AgentId agent)
    {
        World.SilentConsoles.Add(agent);
        return new(agent);
    }

    private static AgentId AgentOf(int number) => new($"agent{number % AgentCount}");

    private static QueueId QueueOf(int agent) => Queues[agent < 3 ? 0 : agent < 5 ? 1 : 2];

    private static AgentProfile Profile(int number, int variant) => Agents.Named(
        $"agent{number}",
        slots: 1 + (variant % 3),
        seat: SeatOf(number, variant),
        skills: Skills[(number + (variant / 8)) % Skills.Length],
        shift: variant % 8 == 7 ? Shift(variant) : null,
        weight: Weights[variant % Weights.Length]);

    // Most keep their seat; some sit elsewhere when they sign on again: another floor, another site, one desk for two.
    private static string SeatOf(int number, int variant) => (variant / 4) switch
    {
        3 => $"Branch/{1 + (variant % 2)}/1/1",
        2 => $"HQ/2/1/{1 + (variant % 2)}",
        _ => $"{(number == 5 ? "Branch" : "HQ")}/{1 + (number / 4)}/{1 + (number % 2)}/{1 + number}",
    };

    private static Shift Shift(int variant) =>
        new(Opening + TimeSpan.FromMinutes(variant == 7 ? -1 : 2), Opening + TimeSpan.FromMinutes(6));
}
