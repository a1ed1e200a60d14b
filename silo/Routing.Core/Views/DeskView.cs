using Routing.Core.AgentQueue;

namespace Routing.Core.Views;

/// <summary>An agent's own standing, for his console. Load in hundredths of a slot.</summary>
/// <param name="Reason">What he gave as the reason; for AutoAway one of <see cref="AutoAwayReasons"/>.</param>
/// <param name="MovedTo">The queue to which a lead moved him: his desk is there now.</param>
/// <param name="OffShift">Whether no shift of his runs: nothing is assigned to him.</param>
public sealed record DeskHead(
    string Agent,
    string Name,
    string Queue,
    Presence Presence,
    string? Reason,
    long Since,
    int Slots,
    int Load,
    long? ShiftUntil,
    string? MovedTo,
    bool OffShift = false);

/// <summary>One chat on an agent's desk.</summary>
/// <param name="Queue">The queue in whose name it stands.</param>
/// <param name="Home">The same, when that is not the agent's own queue: he helps out.</param>
/// <param name="StaysOpen">Whether the buyer's silence does not close it.</param>
/// <param name="Alarms">What the lead is told about it; null for nothing.</param>
public sealed record DeskChat(
    string Session,
    BuyerFace Buyer,
    string Queue,
    long PlacedAt,
    long? RoundSince,
    bool Late,
    bool Idle,
    string? CoveredFrom,
    Reason Because,
    string? Home,
    bool StaysOpen,
    IReadOnlyList<Alarms>? Alarms);
