using Routing.Core.AgentQueue;
using Routing.Core.Rota;

namespace Routing.Core.BuyerSession;

/// <summary>
/// What a session's events owe to its queue, and to the shop's rota, which keeps what concerns the leads. Derived from
/// the event alone: it can be sent again.
/// </summary>
public static class SessionOutbox
{
    public static IReadOnlyList<Owed> Of(ActorId self, SessionEvent @event)
    {
        var queues = ToQueues(self, @event);
        var rota = ToRota(self.Session, @event);
        return rota.Length == 0
            ? queues
            : [.. queues, .. rota.Select(command => new Owed(ActorId.Of(self.Shop), command))];
    }

    private static RotaCommand[] ToRota(SessionId self, SessionEvent @event) => @event switch
    {
        SessionEvent.Escalated e =>
            [Note(new(self, ConcernKind.Escalation, e.Queue, e.By, e.At, e.Note, DueAt: null))],
        SessionEvent.EscalationSettled => [new RotaCommand.EndConcern(self, ConcernKind.Escalation)],
        SessionEvent.Flagged e when ConcernOf(e.Flag) is { } kind =>
            [Note(new(self, kind, e.Queue, e.By, e.At, e.Note, e.DueAt))],
        SessionEvent.Unflagged e when ConcernOf(e.Flag) is { } kind => [new RotaCommand.EndConcern(self, kind)],
        SessionEvent.Closed { EndsConcern: true } =>
        [
            new RotaCommand.EndConcern(self, ConcernKind.Escalation),
            new RotaCommand.EndConcern(self, ConcernKind.Tricky),
        ],
        _ => [],
    };

    private static RotaCommand.NoteConcern Note(Concern concern) => new(concern);

    private static ConcernKind? ConcernOf(SessionFlag flag) => flag switch
    {
        SessionFlag.Complaint => ConcernKind.Complaint,
        SessionFlag.Tricky => ConcernKind.Tricky,
        _ => null,
    };

    private static IReadOnlyList<Owed> ToQueues(ActorId self, SessionEvent @event) => @event switch
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
        SessionEvent.AgentJoined { Briefing: { } briefing } e => Retold(self, e.Host, e.Placement, e.At, briefing),
        SessionEvent.AgentGone e => Retold(self, e.Host, e.Placement, e.At, e.Briefing),
        SessionEvent.Held e => KeepOpen(self, e.Queue, e.Placement, true),
        SessionEvent.Resumed e => KeepOpen(self, e.Queue, e.Placement, e.StaysOpen),
        SessionEvent.Flagged e when SessionState.KeepsOpen(e.Flag) => KeepOpen(self, e.Queue, e.Placement, true),
        SessionEvent.Unflagged { ComplaintToldTo: { } told } e =>
        [
            .. KeepOpen(self, e.Queue, e.Placement, e.StaysOpen),
            To(self, told, new QueueCommand.NoteAlarm(self.Session, e.Placement, Alarms.Complaint, false)),
        ],
        SessionEvent.Unflagged e when SessionState.KeepsOpen(e.Flag) =>
            KeepOpen(self, e.Queue, e.Placement, e.StaysOpen),
        SessionEvent.Tagged { Queue: { } queue } e =>
            [To(self, queue, new QueueCommand.NoteTags(self.Session, e.Placement, TagSet.Of(e.Tags)))],
        SessionEvent.ComplaintOverdue e =>
            [To(self, e.Queue, new QueueCommand.NoteAlarm(self.Session, e.Placement, Alarms.Complaint, true))],
        SessionEvent.Escalated e =>
            [To(self, e.Queue, new QueueCommand.NoteAlarm(self.Session, e.Placement, Alarms.Escalation, true))],
        SessionEvent.EscalationSettled e =>
            [To(self, e.Queue, new QueueCommand.NoteAlarm(self.Session, e.Placement, Alarms.Escalation, false))],
        SessionEvent.MovedOn e =>
        [
            To(self, e.From, new QueueCommand.Leave(self.Session, e.Placement - 1, GoesOn: true)),
            To(self, e.To, new QueueCommand.Enqueue(self.Session, e.Placement, e.Enqueueing)),
        ],
        SessionEvent.Transferred e =>
        [
            To(self, e.From, new QueueCommand.Leave(self.Session, e.Placement - 1, GoesOn: true)),
            To(self, e.To, new QueueCommand.Enqueue(self.Session, e.Placement, e.Enqueueing)),
        ],
        SessionEvent.Closed e => [To(self, e.Queue, new QueueCommand.Leave(self.Session, e.Placement))],
        SessionEvent.Rated { Queue: { } queue } e =>
            [To(self, queue, new QueueCommand.NoteRating(self.Session, e.Agent, e.Stars))],
        _ => [],
    };

    // A queue that helps out knows the session as it was when it took the chat over.
    private static IReadOnlyList<Owed> Retold(
        ActorId self, QueueId host, int placement, Instant at, Briefing briefing) =>
    [
        .. RoundRetold(self.Session, placement, at, briefing).Select(command => To(self, host, command)),
        .. KeepOpen(self, host, placement, briefing.StaysOpen),
        To(self, host, new QueueCommand.NoteAlarm(
            self.Session, placement, Alarms.Escalation, briefing.IsEscalated)),
        .. Tagged(self, host, placement, briefing.Tags),
    ];

    private static IEnumerable<Owed> Tagged(ActorId self, QueueId host, int placement, TagSet? tags)
    {
        if (tags is not null)
        {
            yield return To(self, host, new QueueCommand.NoteTags(self.Session, placement, tags));
        }
    }

    private static IEnumerable<QueueCommand> RoundRetold(
        SessionId session, int placement, Instant at, Briefing briefing)
    {
        if (briefing.Since is not { } since)
        {
            yield return new QueueCommand.AnswerRound(session, placement, briefing.Round, at);
            yield break;
        }

        yield return new QueueCommand.OpenRound(session, placement, briefing.Round, since);
        if (briefing.IsLate)
        {
            yield return new QueueCommand.NoteLate(session, placement, briefing.Round);
        }
    }

    private static IReadOnlyList<Owed> KeepOpen(ActorId self, QueueId queue, int placement, bool staysOpen) =>
        [To(self, queue, new QueueCommand.KeepOpen(self.Session, placement, staysOpen))];

    private static Enqueueing Newcomer(SessionEvent.Opened e) => new(
        e.Buyer, e.VirtualStart, e.Skills, RoundSince: null, Round: 0, IsLate: false, Wanted: null, e.Last);

    private static Owed To(ActorId self, QueueId queue, QueueCommand command) =>
        new(ActorId.Of(self.Shop, queue), command);
}
