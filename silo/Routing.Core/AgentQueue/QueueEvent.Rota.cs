using System.Collections.Immutable;
using Routing.Core.Rota.Handover;

namespace Routing.Core.AgentQueue;

// What the rota brings about.
public abstract partial record QueueEvent
{
    /// <summary>The rota said when an agent works.</summary>
    /// <param name="Shift">The shift that holds from now on, longer than the rota's when a lead allowed it.</param>
    public sealed record DutySet(
        Instant At, AgentId Agent, AgentDuty Duty, Shift? Shift, bool OnShift, Instant? DrainAt) : QueueEvent(At);

    /// <summary>The rota said it of an agent who works in another queue now: that queue is told.</summary>
    public sealed record DutyPassed(Instant At, AgentId Agent, AgentDuty Duty, bool AtSignOn, QueueId To)
        : QueueEvent(At);

    /// <summary>An agent's shift has ended, or he went before: what stands on his desk goes into the handover book.
    /// </summary>
    /// <param name="Until">When the shift ends.</param>
    public sealed record DeskLeft(Instant At, AgentRef Agent, Instant Until, ImmutableArray<LeftChat> Chats)
        : QueueEvent(At);

    /// <summary>An agent's planned break has begun.</summary>
    /// <param name="Until">When he is expected back; null when he was not there to be sent, and it is passed over.
    /// </param>
    public sealed record BreakBegan(Instant At, AgentId Agent, Instant? Until) : QueueEvent(At);

    /// <summary>It is over.</summary>
    public sealed record BreakEnded(Instant At, AgentId Agent) : QueueEvent(At);
}
