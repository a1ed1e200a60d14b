namespace Routing.Core.BuyerSession;

/// <summary>How the latest round of a session stands, for a queue that was not told of it.</summary>
/// <param name="Round">Its number; 0 when there was none.</param>
/// <param name="Since">Since when it is open; null when it is answered.</param>
/// <param name="IsLate">Whether it is open and late.</param>
public sealed record RoundStanding(int Round, Instant? Since, bool IsLate);
