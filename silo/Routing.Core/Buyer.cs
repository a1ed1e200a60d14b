namespace Routing.Core;

/// <summary>A buyer's standing with the shop; it decides the boost in the waiting order.</summary>
public enum Tier
{
    None,
    Member,
    Vip,
}

/// <summary>Who writes, as the buyer's token states it.</summary>
/// <param name="Language">The language of automatic replies: zh or en.</param>
/// <param name="LooksAt">What the buyer looks at in the shop (an item, a page), or null.</param>
/// <param name="Order">The number of the order he asks about, or null.</param>
public sealed record Buyer(
    BuyerId Id, string Name, Tier Tier, string Language, string? LooksAt = null, string? Order = null);

/// <summary>An agent by name, for those who see the chat.</summary>
public sealed record AgentRef(AgentId Id, string Name);

/// <summary>Which agent served this buyer last, and when that session ended or was last answered.</summary>
public sealed record LastServed(AgentId Agent, Instant At);
