namespace Routing.Grains.Contracts;

/// <summary>The grain of one agent queue.</summary>
[Alias("Routing.IAgentQueueGrain")]
public interface IAgentQueueGrain : IActorGrain;
