using Routing.Core.BuyerSession;

namespace Routing.Core.Views;

/// <summary>What those who see a session get of its state and events. Buyers see no notes and no reasons.</summary>
public static class SessionProjection
{
    public static SessionHead Head(SessionState state, Audience audience)
    {
        var head = new SessionHead(
            state.Id.Key,
            StatusOf(state.Phase),
            state.Queue.Value,
            FaceOf(state.Buyer!),
            state.Agent is { } agent ? AgentFace.Of(agent) : null,
            state.Position,
            state.WaitSeconds,
            state.OpenedAt.UnixMs,
            state.Round?.Since.UnixMs,
            state.Round?.IsLate == true,
            state.ClosedBy?.ToString().ToLowerInvariant(),
            state.Stars,
            Because: null,
            ServedAt: null,
            state.IsKept,
            state.Transfer is { } transfer ? FaceOf(transfer, audience) : null,
            Lead: state.Lead is { } lead ? AgentFace.Of(lead) : null);
        return audience == Audience.Staff ? ForStaff(head, state) : head;
    }

    public static BuyerFace FaceOf(Buyer buyer) =>
        new(buyer.Id.Value, buyer.Name, buyer.Tier, buyer.Language, buyer.LooksAt, buyer.Order);

    /// <summary>Whether the event changes anything in the head, or is not the same for buyers and staff.</summary>
    /// <param name="hadOrigin">Whether the chat could be handed back before; the agent's first word ends that.</param>
    public static bool ChangesHead(SessionEvent @event, bool hadOrigin) => @event switch
    {
        SessionEvent.AgentSaid => hadOrigin,
        SessionEvent.BuyerSaid or SessionEvent.AutomaticallyReplied or SessionEvent.CoverAsked => false,
        _ => true,
    };

    /// <summary>The updates of consecutive events; the head, when it changed, goes with the last of them.</summary>
    /// <param name="first">The number of the first event.</param>
    /// <param name="after">The state after the last event.</param>
    /// <param name="hadOrigin">Whether the chat could be handed back before the first event.</param>
    public static IEnumerable<StreamItem.SessionUpdate> Updates(
        string stream,
        long first,
        IReadOnlyList<SessionEvent> events,
        SessionState after,
        Audience audience,
        bool hadOrigin)
    {
        var changesHead = false;
        for (var i = 0; i < events.Count; i++)
        {
            changesHead |= ChangesHead(events[i], hadOrigin);
            yield return new(
                stream,
                first + i - 1,
                first + i,
                changesHead && i == events.Count - 1 ? Head(after, audience) : null,
                EntryProjection.Of(events[i], after.Buyer!, audience));
        }
    }

    private static SessionHead ForStaff(SessionHead head, SessionState state) => head with
    {
        Because = state.Because,
        ServedAt = state.Agent is not null ? state.Last?.At.UnixMs : null,
        Origin = state is { Phase: SessionPhase.Active, Origin: { } origin }
            ? new(AgentFace.Of(origin.By), origin.From.Value)
            : null,
        Hold = state.Hold is { } hold
            ? new(AgentFace.Of(hold.By), hold.Since.UnixMs, hold.Until.UnixMs, hold.Note)
            : null,
        Flags = state.Flags.IsDefaultOrEmpty
            ? null
            : [.. state.Flags.Select(flag => new FlagFace(
                flag.Flag, AgentFace.Of(flag.By), flag.At.UnixMs, flag.Note))],
        ComplaintDueAt = state.ComplaintDueAt?.UnixMs,
        Escalation = state.Escalation,
        HelpedBy = state.HelpedBy?.Value,
        Tags = state.Tags.IsDefaultOrEmpty ? null : state.Tags,
    };

    private static TransferFace FaceOf(PendingTransfer transfer, Audience audience) => new(
        AgentFace.Of(transfer.By),
        transfer.To.Value,
        transfer.Wanted?.Value,
        transfer.GoesAt.UnixMs,
        audience == Audience.Staff ? transfer.Note : null);

    private static SessionStatus StatusOf(SessionPhase phase) => phase switch
    {
        SessionPhase.Active => SessionStatus.Active,
        SessionPhase.Closed => SessionStatus.Closed,
        _ => SessionStatus.Waiting,
    };
}
