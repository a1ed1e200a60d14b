namespace Routing.Core.Rota.Handover;

/// <summary>What the next shift must know of, as it stood when the shift ended.</summary>
/// <param name="Buyer">The buyer's name; null of a complaint whose chat was not open any more.</param>
/// <param name="RoundSince">Since when the buyer waited for an answer; null when nothing was unanswered.</param>
/// <param name="IsTricky">Whether it was flagged as a hard one.</param>
/// <param name="IsComplaint">Whether it was a complaint that was not settled.</param>
/// <param name="DueAt">Of a complaint: when it must be settled.</param>
/// <param name="Note">What was written about it when it was flagged; may be empty.</param>
public sealed record LeftItem(
    SessionId Session,
    string? Buyer,
    Instant? RoundSince,
    bool IsTricky,
    bool IsComplaint,
    Instant? DueAt,
    string Note);
