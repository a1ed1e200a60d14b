using Routing.Core.BuyerSession;

namespace Routing.Core.Explaining;

/// <summary>Where a session stands, as far as its queue must know it to explain it.</summary>
/// <param name="Queue">Its own queue.</param>
/// <param name="Host">The queue that has it: its own, or one that helps out.</param>
/// <param name="Because">Why its agent has it, or had it last.</param>
public sealed record SessionStanding(
    SessionId Session,
    SessionPhase Phase,
    QueueId Queue,
    QueueId Host,
    int Placement,
    AgentRef? Agent,
    Reason? Because,
    ClosedBy? ClosedBy)
{
    public static SessionStanding Of(SessionState state) => new(
        state.Id.Session,
        state.Phase,
        state.Queue,
        state.Host,
        state.Placement,
        state.Agent,
        state.Because,
        state.ClosedBy);
}
