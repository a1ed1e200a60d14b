using Routing.Core;
using Routing.Core.Views;
using Routing.Hub.Realtime;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Servers;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Clients;

/// <summary>A buyer: asks, waits as long as his patience lasts, thinks, asks on, leaves, and sometimes rates.</summary>
internal sealed partial class BuyerClient : SpeakingClient
{
    private readonly Buyer buyer;
    private readonly OpenInto into;
    private readonly bool closesItself;
    private readonly bool rates;
    private int questions;
    private int visits;
    private bool isWaiting;
    private bool isLeaving;
    private bool isRated;
    private string? farewellTo;
    private int asked;

    public BuyerClient(World world, long number, int queueNumber)
        : base(world, Dice.Of(world.Seed, "buyer", number), $"b{number}", isAgent: false)
    {
        var tier = Dice.Part() switch { < 0.1 => Tier.Vip, < 0.3 => Tier.Member, _ => Tier.None };
        buyer = new(new(Name), Name, tier, Dice.Chance(0.5) ? "zh" : "en");
        into = Dice.Chance(0.2) && world.Plan.ReturnsEvery > 0
            ? new(null, ShopBuilding.Returns)
            : new(world.Plan.QueueName(queueNumber), null);
        questions = 1 + Math.Min(8, (int)Dice.Pause(TimeSpan.FromSeconds(world.Plan.FollowUps)).TotalSeconds);
        closesItself = Dice.Chance(0.4);
        rates = Dice.Chance(0.3);
        visits = Dice.Chance(world.Plan.ReturnRate) ? 2 : 1;
    }

    public string? Session { get; private set; }

    public SessionPage Page { get; private set; } = new();

    public BuyerId Id => buyer.Id;

    /// <summary>Comes in.</summary>
    public void Arrive()
    {
        World.Note(Name, () => $"comes for {into.Intent ?? into.Queue} ({buyer.Tier})");
        Connect();
    }

    protected override void Connected(Line line)
    {
        line.Send(() =>
        {
            var outbox = new ConnectionOutbox(line, line.Abort, line.Host.Process.HubWork);
            var host = line.Host;
            var mine = new BuyerConnection(host.Engine, host.Limits, outbox, World.Shop, buyer);
            line.Taken(mine, mine.End);
        });
        if (Session is null)
        {
            Open(line);
        }
        else
        {
            Watch(line);
        }
    }

    protected override void Take(StreamItem item)
    {
        if (item.Stream != $"session/{Session}")
        {
            return;
        }

        switch (Page.Apply(item))
        {
            case Applied.Gap:
                World.Note(Name, () => $"misses updates after {Page.Number}");
                Watch(Line!);
                return;
            case Applied.Known:
                return;
        }

        foreach (var entry in EntriesOf(item))
        {
            NoteShown(Session!, entry);
            if (entry.From == "agent")
            {
                isWaiting = false;
            }
        }

        Go();
    }

    protected override void Refused(ReceiptItem receipt)
    {
        isWaiting = false;
        Go();
    }

    protected override void Acknowledged(string session) => Go();

    private static IEnumerable<Entry> EntriesOf(StreamItem item) => item switch
    {
        StreamItem.SessionSnapshot snapshot => snapshot.Entries,
        StreamItem.SessionUpdate { Entry: { } entry } => [entry],
        _ => [],
    };

    private void Open(Line line) => line.Invoke(
        async () =>
        {
            var opened = await line.Host.Opening.Open(World.Shop, buyer, into, null);
            return opened.Refused == Refusal.None
                ? opened.Session
                : throw RefusalWords.Exception(opened.Refused);
        },
        session =>
        {
            World.Note(Name, () => $"is in session {session}");
            World.Ledger.Opened(session);
            Session = session.Value;
            Page = new();
            Watch(line);
            Ask();
        },
        refused => AfterOnLine(Dice.Seconds(1, 5), () => Open(line)));

    private void Watch(Line line) => line.Invoke(
        async () =>
        {
            var refused = await line.HubEnd<BuyerConnection>().Watch(new(Session!), Page.Number);
            return refused == Refusal.None ? refused : throw RefusalWords.Exception(refused);
        },
        _ => SpeakOver(line, line.HubEnd<BuyerConnection>()),
        refused => AfterOnLine(Dice.Seconds(1, 3), () => Watch(line)));

    private void Ask()
    {
        questions--;
        isWaiting = true;
        Say(Session!, $"question {++asked}");
        var (session, patienceFor) = (Session, asked);
        After(Dice.Pause(World.Plan.Patience) + TimeSpan.FromSeconds(30), () =>
        {
            if (isWaiting && patienceFor == asked && session == Session && World.IsRunning)
            {
                World.Note(Name, "loses patience");
                questions = 0;
                isWaiting = false;
                LeaveSession();
            }
        });
    }

    // What he does next is decided once for each answer.
    private void Go()
    {
        if (IsGone || Page.Head is not { } head || Sayings.Open.Count > 0)
        {
            return;
        }

        if (head.Status == SessionStatus.Closed)
        {
            Farewell();
        }
        else if (!isWaiting && !isLeaving)
        {
            isLeaving = true;
            AfterThinking(questions > 0 ? World.Plan.Thinking : World.Plan.Thinking * 2);
        }
    }
}
