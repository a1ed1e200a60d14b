using Routing.Core.AgentQueue;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota;

/// <summary>Where an agent works, as his queues say, and what he was told last.</summary>
/// <param name="Told">Null while it was nothing else than he usually works.</param>
/// <param name="Here">The part of the shift for which he was last told where to work.</param>
/// <param name="NextAt">When he is to be told of another queue.</param>
/// <param name="SentTo">The queue to which the rota last sent him; null when it did not, or a lead moved him since.
/// </param>
public sealed record PlacedAgent(
    QueueId Queue, AgentDuty? Told = null, Section? Here = null, Instant? NextAt = null, QueueId? SentTo = null);
