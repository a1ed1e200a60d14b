using Routing.Core.BuyerSession;

namespace Routing.Core.AgentQueue;

/// <summary>
/// What a queue's events owe to sessions. Derived from the event alone, so that it can be sent again.
/// </summary>
public static class QueueOutbox
{
    public static IReadOnlyList<Owed> Of(ActorId self, QueueEvent @event) => @event switch
    {
        QueueEvent.Told e => To(
            self, e.Session, new SessionCommand.Tell(e.Placement, e.Telling, e.Position, e.WaitSeconds)),
        QueueEvent.Assigned e => To(
            self, e.Session, new SessionCommand.Join(e.Placement, e.Turn, e.Agent, e.Reason)),
        QueueEvent.Covered e => To(
            self, e.Session, new SessionCommand.Join(e.Placement, e.Turn, e.Agent, e.Reason)),
        _ => [],
    };

    private static IReadOnlyList<Owed> To(ActorId self, SessionId session, SessionCommand command) =>
        [new(ActorId.Of(self.Shop, session), command)];
}
