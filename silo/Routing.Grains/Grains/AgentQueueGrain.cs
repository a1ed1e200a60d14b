using Orleans.Concurrency;
using Routing.Embedded;
using Routing.Grains.Contracts;
using Routing.Grains.Updates;

namespace Routing.Grains.Grains;

/// <summary>One agent queue.</summary>
[Reentrant]
public sealed class AgentQueueGrain(EmbeddedEngine engine, HubLinks links)
    : ActorGrain(engine, links), IAgentQueueGrain;
