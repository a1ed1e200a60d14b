using Routing.Core.BuyerSession;
using Routing.Core.Rota;

namespace Routing.Core.AgentQueue;

/// <summary>
/// What a queue's events owe to sessions and other queues. Derived from the event alone, so that it can be sent again.
/// A session hears where it is from the queue that has it, so that what it answers finds it there.
/// </summary>
public static class QueueOutbox
{
    public static IReadOnlyList<Owed> Of(ActorId self, QueueEvent @event) => @event switch
    {
        QueueEvent.Told e => To(
            self, e.Session, new SessionCommand.Tell(e.Placement, e.Telling, e.Position, e.WaitSeconds, e.At)),
        QueueEvent.Kept e => To(self, e.Session, new SessionCommand.TakeMessage(e.Placement, e.Telling, e.Until)),
        QueueEvent.Assigned e => To(
            self, e.Session, new SessionCommand.Join(e.Placement, e.Turn, e.Agent, e.Reason, self.Queue)),
        QueueEvent.Covered e => To(
            self, e.Session, new SessionCommand.Join(e.Placement, e.Turn, e.Agent, e.Reason, self.Queue)),
        QueueEvent.SilenceEnded e => To(
            self, e.Session, new SessionCommand.CloseSilent(e.Placement, e.Turn, e.Round)),
        QueueEvent.Requeued e => To(self, e.Session, new SessionCommand.WaitAgain(e.Placement, e.Turn, self.Queue)),
        QueueEvent.MoveAsked e => To(self, e.Session, new SessionCommand.MoveOn(e.Placement, e.By, e.To, e.Since)),
        _ => OfHelp(self, @event),
    };

    private static IReadOnlyList<Owed> OfHelp(ActorId self, QueueEvent @event) => @event switch
    {
        QueueEvent.HelpAsked e =>
            [.. e.Asked.Select(queue => To(self, queue, new QueueCommand.AskHelp(self.Queue, e.Call, e.Needs)))],
        QueueEvent.HelpEnded e =>
            [.. e.Asked.Select(queue => To(self, queue, new QueueCommand.EndHelp(self.Queue, e.Call)))],
        QueueEvent.AgentOffered e =>
            [To(self, e.To, new QueueCommand.OfferAgent(self.Queue, e.Call, e.Offer, e.Agent, e.Skills))],
        QueueEvent.OfferDeclined e =>
            [To(self, e.From, new QueueCommand.DeclineOffer(self.Queue, e.Call, e.Offer))],
        QueueEvent.Lent e =>
        [
            To(self, e.To, new QueueCommand.TakeOver(
                self.Queue, e.Offer, e.Session, e.Placement, e.Turn, e.Tellings, e.Enqueueing)),
        ],
        QueueEvent.GivenBack e =>
        [
            To(self, e.Home, new QueueCommand.TakeBack(
                self.Queue, e.Session, e.Placement, e.Turn, e.Tellings, e.Enqueueing)),
        ],
        QueueEvent.CameBack e => To(self, e.Session, new SessionCommand.WaitAgain(e.Placement, e.Turn, self.Queue)),
        QueueEvent.AgentMovedAway e =>
            [To(self, e.To, new QueueCommand.ReceiveAgent(self.Queue, e.Move, e.Agent, e.By))],
        QueueEvent.AgentMovedIn e =>
            [.. e.Agent.Chats.Select(chat => Rejoined(self, e, chat)), Placed(self, e.Agent.Profile.Id)],
        QueueEvent.AgentSignedOn e => [Placed(self, e.Profile.Id)],
        QueueEvent.ShiftEnded e => [Placed(self, e.Agent, e.Duty ?? 0)],
        QueueEvent.DutyPassed e => [To(self, e.To, new QueueCommand.SetDuty(e.Agent, e.Duty, e.AtSignOn))],
        QueueEvent.DeskLeft e => [Left(self, e)],
        QueueEvent.AgentDisconnected { PassedTo: { } queue } e =>
            [To(self, queue, new QueueCommand.Disconnect(e.Agent, e.Connection))],
        QueueEvent.Left { LentTo: { } queue } e =>
            [To(self, queue, new QueueCommand.Leave(e.Session, e.Placement, e.GoesOn))],
        _ => [],
    };

    private static Owed Rejoined(ActorId self, QueueEvent.AgentMovedIn e, MovedChat chat) => new(
        ActorId.Of(self.Shop, chat.Session),
        new SessionCommand.Join(
            chat.Placement, chat.Turn + 1, e.Agent.Profile.Ref, MovedAgent.Because(e.By), self.Queue));

    // The rota says where he works today, and when.
    private static Owed Placed(ActorId self, AgentId agent, long? ended = null) =>
        new(ActorId.Of(self.Shop), new RotaCommand.NotePlace(agent, self.Queue, ended));

    private static Owed Left(ActorId self, QueueEvent.DeskLeft e) => new(
        ActorId.Of(self.Shop),
        new RotaCommand.LeaveShift(e.Agent, self.Queue, e.Until, e.At, e.Chats, e.Chats.Length));

    private static Owed To(ActorId self, QueueId queue, QueueCommand command) =>
        new(ActorId.Of(self.Shop, queue), command);

    private static IReadOnlyList<Owed> To(ActorId self, SessionId session, SessionCommand command) =>
        [new(ActorId.Of(self.Shop, session), command)];
}
