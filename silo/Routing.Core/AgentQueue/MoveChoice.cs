namespace Routing.Core.AgentQueue;

/// <summary>Which of those who wait a lead chose to move; the first in line of those that fit.</summary>
/// <param name="Most">No more than so many; null for all.</param>
/// <param name="Tier">Null for all.</param>
/// <param name="Skill">A skill they need; null for all.</param>
/// <param name="Tag">A tag they have; null for all.</param>
public sealed record MoveChoice(int? Most = null, Tier? Tier = null, string? Skill = null, string? Tag = null);
