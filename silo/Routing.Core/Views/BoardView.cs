namespace Routing.Core.Views;

/// <summary>A queue at a glance, for leads. Moments in Unix milliseconds.</summary>
public sealed record BoardHead(
    string Queue,
    long At,
    int Waiting,
    long? LongestSince,
    int OpenChats,
    int OpenRounds,
    int LateRounds,
    int CoversWanted);

/// <summary>One agent's row on the board. Load in hundredths of a slot.</summary>
public sealed record BoardAgent(
    string Agent,
    string Name,
    Presence Presence,
    string? Reason,
    long Since,
    int Slots,
    int Load,
    int Live,
    int Idle,
    int OpenRounds,
    long? OldestRoundSince);
