using Routing.Core;

namespace Routing.Shops;

/// <summary>What a buyer may come for, in a shop file: it names a queue for him.</summary>
/// <param name="Skills">What an agent must hold for it, besides what the queue asks for.</param>
public sealed record IntentEntry(string Intent, QueueId Queue, IReadOnlyList<string> Skills);
