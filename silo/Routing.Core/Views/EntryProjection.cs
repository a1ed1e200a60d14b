using Routing.Core.BuyerSession;

namespace Routing.Core.Views;

/// <summary>The lines of a transcript. A buyer reads what concerns him; staff also what was done about him.</summary>
public static class EntryProjection
{
    /// <summary>The event's line in the transcript; null when it has none for that audience.</summary>
    /// <param name="buyer">The session's buyer, whose name stands beside his messages.</param>
    public static Entry? Of(SessionEvent @event, Buyer buyer, Audience audience) =>
        OfMessage(@event, buyer) ?? OfHappening(@event, audience == Audience.Staff)
            ?? (audience == Audience.Staff ? OfCare(@event) : null);

    private static Entry? OfMessage(SessionEvent @event, Buyer buyer)
    {
        var at = @event.At.UnixMs;
        return @event switch
        {
            SessionEvent.BuyerSaid e => new(
                e.Number, at, "buyer", EntryKind.Text, null, buyer.Name, e.Text, e.Id.ToString(), null),
            SessionEvent.AgentSaid e => new(
                e.Number, at, "agent", EntryKind.Text, e.Agent.Id.Value, e.Agent.Name, e.Text, e.Id.ToString(), null),
            SessionEvent.AutomaticallyReplied e => new(
                e.Number, at, "system", KindOf(e.Kind), null, null, e.Text, null, null),
            _ => null,
        };
    }

    private static Entry? OfHappening(SessionEvent @event, bool isStaff) => @event switch
    {
        SessionEvent.AgentJoined e => Happening(e, EntryKind.Joined, e.Agent, string.Empty) with
        {
            Detail = isStaff ? new(Queue: e.Host.Value, Because: e.Reason) : null,
        },
        SessionEvent.AgentGone e => Happening(e, EntryKind.Requeued, null, string.Empty),
        SessionEvent.TransferAsked e => Happening(
            e, EntryKind.TransferAsked, e.By, isStaff ? e.Note : string.Empty, e.To, e.Wanted, e.GoesAt),
        SessionEvent.TransferRefused e => Happening(e, EntryKind.TransferRefused, e.By, string.Empty),
        SessionEvent.TransferTakenBack e => Happening(e, EntryKind.TransferTakenBack, e.By, string.Empty),
        SessionEvent.Transferred e => Happening(
            e,
            e.IsDeclined ? EntryKind.Declined
                : e.Enqueueing.TakenBy is null ? EntryKind.Transferred
                : EntryKind.TakenOver,
            e.By,
            isStaff ? e.Note : string.Empty,
            e.To,
            e.Wanted),
        SessionEvent.LeadJoined e => Happening(e, EntryKind.LeadJoined, e.Lead, string.Empty),
        SessionEvent.LeadLeft e => Happening(e, EntryKind.LeadLeft, e.Lead, string.Empty),
        SessionEvent.Closed e => Happening(
            e, EntryKind.Closed, e.By == ClosedBy.Agent ? e.Agent : null, isStaff ? e.Reason : string.Empty),
        SessionEvent.Rated e => Happening(e, EntryKind.Rated, null, e.Comment),
        _ => null,
    };

    private static Entry? OfCare(SessionEvent @event)
    {
        var entry = @event switch
        {
            SessionEvent.RoundLate e => Happening(e, EntryKind.Late, null, string.Empty),
            SessionEvent.MessageTaken e => Happening(e, EntryKind.Kept, null, string.Empty, until: e.Until),
            SessionEvent.MovedOn e => Happening(e, EntryKind.Moved, e.By, string.Empty, e.To),
            SessionEvent.Held e => Happening(e, EntryKind.Held, e.By, e.Note, until: e.Until),
            SessionEvent.Resumed e => Happening(
                e, e.IsDue ? EntryKind.HoldDue : EntryKind.Resumed, null, string.Empty),
            SessionEvent.Flagged e => Happening(e, EntryKind.Flagged, e.By, e.Note) with
            {
                Detail = new(e.Flag, Until: e.DueAt?.UnixMs),
            },
            SessionEvent.Unflagged e => Happening(e, EntryKind.Unflagged, e.By, e.Note) with
            {
                Detail = new(e.Flag),
            },
            SessionEvent.ComplaintOverdue e => Happening(e, EntryKind.Overdue, null, string.Empty),
            SessionEvent.Tagged e => Happening(e, EntryKind.Tagged, e.By, string.Join(", ", e.Tags)),
            SessionEvent.Escalated e => Happening(e, EntryKind.Escalated, e.By, e.Note),
            SessionEvent.EscalationSettled e => Happening(e, EntryKind.Settled, e.By, e.Note),
            SessionEvent.Noted e => Happening(e, e.IsWhisper ? EntryKind.Whisper : EntryKind.Note, e.By, e.Text) with
            {
                From = "agent", Id = e.Id.ToString(),
            },
            _ => null,
        };
        return entry is null ? null : entry with { Staff = true };
    }

    private static string KindOf(AutomaticReply kind) => kind switch
    {
        AutomaticReply.Welcome => EntryKind.Welcome,
        AutomaticReply.Waiting => EntryKind.Waiting,
        AutomaticReply.OffHours => EntryKind.OffHours,
        AutomaticReply.Closing => EntryKind.Closing,
        AutomaticReply.Rating => EntryKind.Rating,
        _ => EntryKind.Away,
    };

    private static Entry Happening(
        SessionEvent @event,
        string kind,
        AgentRef? by,
        string text,
        QueueId? queue = null,
        AgentId? agent = null,
        Instant? until = null)
    {
        var hasDetail = queue is not null || agent is not null || until is not null;
        var detail = hasDetail
            ? new EntryDetail(Queue: queue?.Value, Agent: agent?.Value, Until: until?.UnixMs)
            : null;
        return new(null, @event.At.UnixMs, "system", kind, by?.Id.Value, by?.Name, text, null, null, detail);
    }
}
