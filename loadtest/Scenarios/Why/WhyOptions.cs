using Routing.Core;

namespace Routing.LoadTest.Scenarios.Why;

/// <summary>What is asked of a journal.</summary>
/// <param name="Journal">The SQLite file.</param>
/// <param name="Session">Whose way is explained.</param>
/// <param name="Shop">Its shop; null for the only one that has it.</param>
/// <param name="Policy">The shop file to decide with; null for what was in force.</param>
public sealed record WhyOptions(string Journal, SessionId Session, ShopId? Shop, string? Policy);
