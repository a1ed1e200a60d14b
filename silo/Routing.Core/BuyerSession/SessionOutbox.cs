using Routing.Core.AgentQueue;

namespace Routing.Core.BuyerSession;

/// <summary>What a session's events owe to its queue. Derived from the event alone: it can be sent again.</summary>
public static class SessionOutbox
{
    public static IReadOnlyList<Owed> Of(ActorId self, SessionEvent @event) => @event switch
    {
        SessionEvent.Opened e =>
        [
            To(self, e.Queue, new QueueCommand.Enqueue(self.Session, Placement: 1, Newcomer(e))),
        ],
        SessionEvent.RoundOpened e =>
            [To(self, e.Queue, new QueueCommand.OpenRound(self.Session, e.Placement, e.Round, e.At))],
        SessionEvent.RoundAnswered e =>
            [To(self, e.Queue, new QueueCommand.AnswerRound(self.Session, e.Placement, e.Round, e.At))],
        SessionEvent.RoundLate e =>
            [To(self, e.Queue, new QueueCommand.NoteLate(self.Session, e.Placement, e.Round))],
        SessionEvent.CoverAsked e =>
            [To(self, e.Queue, new QueueCommand.AskCover(self.Session, e.Placement, e.Turn, e.Round))],
        SessionEvent.Transferred e =>
        [
            To(self, e.From, new QueueCommand.Leave(self.Session, e.Placement - 1)),
            To(self, e.To, new QueueCommand.Enqueue(self.Session, e.Placement, e.Enqueueing)),
        ],
        SessionEvent.Closed e => [To(self, e.Queue, new QueueCommand.Leave(self.Session, e.Placement))],
        _ => [],
    };

    private static Enqueueing Newcomer(SessionEvent.Opened e) => new(
        e.Buyer, e.VirtualStart, e.Skills, RoundSince: null, Round: 0, IsLate: false, Wanted: null, e.Last);

    private static Owed To(ActorId self, QueueId queue, QueueCommand command) =>
        new(ActorId.Of(self.Shop, queue), command);
}
