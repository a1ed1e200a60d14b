using System.Collections.Immutable;
using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Engine.Ports;

namespace Routing.LoadTest.InProcess;

/// <summary>
/// The shop of an engine in this process: queues that do not help each other, agents of twenty slots. As in a
/// generated shop file its clocks are set so wide that nobody is covered for not replying, closed for silence or taken
/// for absent while something else is measured.
/// </summary>
public sealed class StageShop : IShopPolicies
{
    /// <summary>The shop's id.</summary>
    public static readonly ShopId Id = new("load");

    private const int AgentsInRow = 20;
    private const int RowsOnFloor = 20;

    private readonly ShopPolicy _policy;

    /// <summary>Makes the shop.</summary>
    /// <param name="queues">How many queues it has.</param>
    public StageShop(int queues)
    {
        Queues = [.. Enumerable.Range(0, queues).Select(i => new QueueId(Name("line", i)))];
        var plain = QueuePolicy.Plain with { Asks = HelpScope.Nobody };
        _policy = new(
            RoutingPolicy.Default with
            {
                IdleAfterSeconds = 3600,
                LateAfterSeconds = 3599,
                CoverAfterSeconds = 3600,
                SilentConsoleSeconds = 3600,
                CloseBusySeconds = 86_400,
                CloseQuietSeconds = 86_400,
                MaxWaiting = 1_000_000,
            },
            Queues.ToImmutableSortedDictionary(queue => queue, _ => plain),
            OpeningHours.Always,
            ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("en", "Load")]),
            ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("en", Texts)]));
    }

    /// <summary>Its queues.</summary>
    public ImmutableArray<QueueId> Queues { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<ShopId> Shops { get; } = [Id];

    private static AutomaticTexts Texts { get; } = new(
        "Welcome to {shop}.",
        "You are number {position} in line.",
        "Please wait.",
        "{cover} answers now.",
        "A colleague answers now.",
        "We are closed until {until}.",
        "We close this chat.",
        "How was it?");

    /// <inheritdoc/>
    public ShopPolicy? Find(ShopId shop) => shop == Id ? _policy : null;

    /// <summary>The queue that serves number i of anything.</summary>
    public QueueId QueueOf(int i) => Queues[i % Queues.Length];

    /// <summary>Agent i of a queue.</summary>
    public static AgentProfile Agent(QueueId queue, int i)
    {
        var id = new AgentId(string.Create(CultureInfo.InvariantCulture, $"{queue.Value}-agent-{i}"));
        var row = i / AgentsInRow;
        var seat = new Seat("here", 1 + (row / RowsOnFloor), 1 + (row % RowsOnFloor), 1 + (i % AgentsInRow));
        return new(id, id.Value, seat, SkillSet.None, AgentProfile.MaxSlots, Shift: null);
    }

    /// <summary>Buyer i.</summary>
    public static Buyer Buyer(int i)
    {
        var name = Name("b", i);
        return new(new(name), name, Tier.None, "en");
    }

    private static string Name(string word, int i) => string.Create(CultureInfo.InvariantCulture, $"{word}{i}");
}
