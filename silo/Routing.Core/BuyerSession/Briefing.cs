namespace Routing.Core.BuyerSession;

/// <summary>How a session stands, for a queue that may not have been told.</summary>
/// <param name="Round">The number of its latest round; 0 when there was none.</param>
/// <param name="Since">Since when it is open; null when it is answered.</param>
/// <param name="IsLate">Whether it is open and late.</param>
/// <param name="StaysOpen">Whether the buyer's silence does not close it.</param>
/// <param name="IsEscalated">Whether the lead has been asked and has not settled it.</param>
/// <param name="Tags">What it is about; null when it was not said.</param>
public sealed record Briefing(
    int Round, Instant? Since, bool IsLate, bool StaysOpen, bool IsEscalated, TagSet? Tags = null);
