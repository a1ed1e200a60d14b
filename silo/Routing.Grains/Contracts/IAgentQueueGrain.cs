namespace Routing.Grains.Contracts;

/// <summary>The grain of one agent queue.</summary>
[Alias("Routing.IAgentQueueGrain")]
public interface IAgentQueueGrain : IActorGrain
{
    /// <summary>Why a session is where it is, as JSON.</summary>
    /// <param name="standing">Where the session stands, as its own grain says.</param>
    [Alias("Explain")]
    Task<byte[]> Explain(byte[] standing);
}
