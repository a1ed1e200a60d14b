using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Running;
using Routing.Shops;
using Routing.Simulation.Checks;
using Routing.Simulation.Clients;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Disks;
using Routing.Simulation.Faults;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Worlds;

/// <summary>
/// A shop with its server, its pages and their people, in one thread and in virtual time, from one seed.
/// </summary>
internal sealed partial class World
{
    public static readonly ShopId Shop = new("sim");

    private readonly RunSettings settings;
    private readonly List<BuyerClient> buyers = [];
    private readonly Dictionary<string, string> homes;
    private int lives;
    private long lines;

    public World(RunSettings settings)
    {
        this.settings = settings;
        Faults = new(settings.Faults.Rates);
        Agenda = new();
        Wall = new(Agenda);
        History = new(settings.KeepsHistory);
        Ledger = new(settings.IsChecked);
        Serve(ShopBuilding.Build(Plan));
        homes = Catalog.Shop(Shop)!.File.Agents.ToDictionary(agent => agent.Id.Value, agent => agent.Queue.Value);
        Log = new(fault => Violated(fault), sentence => Note("server", sentence));
        Streams = new() { ClosedKept = settings.IsChecked ? null : 20_000 };
        Disk = new(Agenda, Dice.Of(Seed, "disk"), Faults, Streams)
        {
            IsInstant = !settings.IsChecked,
            Crash = CrashNow,
        };
        var second = new SecondActivation(this);
        Disk.BeforeStoring = second.MayWriteFirst;
        Parts.Disk(Disk);
        Checks = new(this);
        Models = settings.IsChecked ? Checks.Watching(Parts.Models(EngineModels.Usual)) : EngineModels.Usual;
        Agents = [.. Catalog.Shop(Shop)!.File.Agents.Select((entry, at) => new AgentClient(this, entry, at))];
        Lead = new(this);
        Director = new(this, settings.Spared);
    }

    public long Seed => settings.Seed;

    public ShopPlan Plan => settings.Plan;

    public Parts Parts => settings.Parts;

    public FaultPlan Faults { get; }

    public Agenda Agenda { get; }

    public WallClock Wall { get; }

    public History History { get; }

    public Ledger Ledger { get; }

    public ShopCatalog Catalog { get; } = new();

    /// <summary>What the queues and sessions follow.</summary>
    public ShopPolicy Policy { get; private set; } = null!;

    public ServerLog Log { get; }

    public StoredStreams Streams { get; }

    public Disk Disk { get; }

    public DecisionChecks Checks { get; }

    public EngineModels Models { get; }

    public IReadOnlyList<AgentClient> Agents { get; }

    public LeadClient Lead { get; }

    public FaultDirector Director { get; }

    /// <summary>The buyers who are there.</summary>
    public IReadOnlyList<BuyerClient> Buyers => buyers;

    public int BuyerCount { get; private set; }

    public ServerHost? Host { get; private set; }

    /// <summary>Whether buyers still come; then the world comes to rest.</summary>
    public bool IsRunning { get; private set; } = true;

    public Instant WallNow => new(Wall.Now.ToUnixTimeMilliseconds());

    /// <summary>What did not hold, and when; null as long as everything does.</summary>
    public Violation? Violation { get; private set; }

    public string HomeOf(AgentId agent) => homes[agent.Value];

    public void Note(string who, string what) => History.Note(Agenda.Now, who, what);

    public void Note(string who, Func<string> what)
    {
        if (settings.IsChecked)
        {
            History.Note(Agenda.Now, who, what);
        }
    }

    public void Violated(string sentence) => Violation ??= new(Agenda.Now, sentence);

    /// <summary>From now on the shop is as another version of its file says.</summary>
    public void Serve(ServedShop shop)
    {
        Catalog.Replace([shop]);
        Policy = Parts.Policy(shop.Policy);
    }

    public Line NewLine(ServerHost host, ILineOwner owner)
    {
        var line = new Line(this, host, owner, ++lines);
        if (settings.IsChecked)
        {
            open.Add(line);
        }

        return line;
    }

    public void BuyerDone(BuyerClient buyer)
    {
        if (settings.IsChecked)
        {
            foreach (var sentence in PageChecks.OfPast(this, buyer))
            {
                Violated(sentence);
            }
        }
        else
        {
            var at = buyers.IndexOf(buyer);
            buyers[at] = buyers[^1];
            buyers.RemoveAt(buyers.Count - 1);
        }
    }
}
