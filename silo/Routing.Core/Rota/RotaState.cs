using System.Collections.Immutable;
using Routing.Core.Rota.Handover;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota;

/// <summary>A shop's rota as it stands.</summary>
public sealed record RotaState
{
    /// <summary>How many ended notices are remembered, so that what is sent again posts nothing anew.</summary>
    public const int RememberedEndings = 100;

    /// <summary>How many swaps that ended are remembered.</summary>
    public const int RememberedSwaps = 200;

    public required ActorId Id { get; init; }

    /// <summary>The notices that stand, in the order they were posted.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>The notices that ended last.</summary>
    public ImmutableArray<ClientMessageId> Ended { get; init; } = [];

    /// <summary>What concerns the leads, in the order in which it began to. Older snapshots know of none.</summary>
    public ImmutableArray<Concern> Concerns
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    = [];

    /// <summary>The planned days. Older snapshots know of none.</summary>
    public DayPlanMap Plans
    {
        get => field ?? DayPlans.None;
        init => field = value?.WithComparers(StringComparer.Ordinal);
    }

    = DayPlans.None;

    /// <summary>Counts the changes of planned days.</summary>
    public long Planned { get; init; }

    /// <summary>The swaps that are open, and those that ended last.</summary>
    public ImmutableArray<Swap> Swaps
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    = [];

    /// <summary>The handover book. Older snapshots know of none.</summary>
    public ImmutableArray<HandoverPage> Handovers
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    = [];

    /// <summary>Where agents work, by their ids.</summary>
    public ImmutableSortedDictionary<string, PlacedAgent> Placed
    {
        get => field ?? NobodyPlaced;
        init => field = value?.WithComparers(StringComparer.Ordinal);
    }

    = NobodyPlaced;

    /// <summary>Counts what queues were told.</summary>
    public long Tellings { get; init; }

    private static readonly ImmutableSortedDictionary<string, PlacedAgent> NobodyPlaced =
        ImmutableSortedDictionary.Create<string, PlacedAgent>(StringComparer.Ordinal);

    public Swap? FindSwap(ClientMessageId id) => Swaps.FirstOrDefault(swap => swap.Id == id);

    public PlacedAgent? FindPlaced(AgentId agent) => Placed.GetValueOrDefault(agent.Value);

    public Concern? Find(SessionId session, ConcernKind kind) =>
        Concerns.FirstOrDefault(concern => concern.Session == session && concern.Kind == kind);

    public Notice? Find(ClientMessageId id) => Notices.FirstOrDefault(notice => notice.Id == id);

    public static RotaState Initial(ActorId id) => new() { Id = id };
}
