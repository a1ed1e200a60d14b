using Orleans.Concurrency;
using Routing.Embedded;
using Routing.Engine.Json;
using Routing.Grains.Contracts;
using Routing.Grains.Updates;

namespace Routing.Grains.Grains;

/// <summary>One agent queue.</summary>
[Reentrant]
public sealed class AgentQueueGrain(EmbeddedEngine engine, HubLinks links)
    : ActorGrain(engine, links), IAgentQueueGrain
{
    public async Task<byte[]> Explain(byte[] standing) => ClusterJson.Write(
        await Engine.Explain(Actor, ClusterJson.ReadStanding(standing)!));
}
