namespace Routing.Core.Rota.Handover;

/// <summary>A chat on an agent's desk as his shift ended.</summary>
/// <param name="Buyer">The buyer's name.</param>
/// <param name="RoundSince">Since when the buyer waits for an answer; null when nothing is unanswered.</param>
/// <param name="StaysOpen">Whether it is on hold, hard, or a complaint.</param>
public sealed record LeftChat(SessionId Session, string Buyer, Instant? RoundSince, bool StaysOpen);
