namespace Routing.Core.Views;

/// <summary>An agent's own standing, for his console. Load in hundredths of a slot.</summary>
public sealed record DeskHead(
    string Agent,
    string Name,
    string Queue,
    Presence Presence,
    string? Reason,
    long Since,
    int Slots,
    int Load,
    long? ShiftUntil);

/// <summary>One chat on an agent's desk.</summary>
public sealed record DeskChat(
    string Session,
    BuyerFace Buyer,
    string Queue,
    long PlacedAt,
    long? RoundSince,
    bool Late,
    bool Idle,
    string? CoveredFrom,
    Reason Because);
