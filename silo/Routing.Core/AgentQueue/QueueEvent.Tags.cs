namespace Routing.Core.AgentQueue;

// What a session is about.
public abstract partial record QueueEvent
{
    /// <summary>A session has other tags from now on.</summary>
    public sealed record ChatTagged(Instant At, SessionId Session, TagSet Tags) : QueueEvent(At);
}
