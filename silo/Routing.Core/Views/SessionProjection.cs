using Routing.Core.BuyerSession;

namespace Routing.Core.Views;

/// <summary>What those who see a session get of its state and events. Buyers see no notes and no reasons.</summary>
public static class SessionProjection
{
    public static SessionHead Head(SessionState state, Audience audience) => new(
        state.Id.Key,
        StatusOf(state.Phase),
        state.Queue.Value,
        FaceOf(state.Buyer!),
        state.Agent is { } agent ? new(agent.Id.Value, agent.Name) : null,
        state.Position,
        state.WaitSeconds,
        state.OpenedAt.UnixMs,
        state.Round?.Since.UnixMs,
        state.Round?.IsLate == true,
        state.ClosedBy?.ToString().ToLowerInvariant(),
        state.Stars,
        audience == Audience.Staff ? state.Because : null,
        audience == Audience.Staff && state.Agent is not null ? state.Last?.At.UnixMs : null);

    public static BuyerFace FaceOf(Buyer buyer) =>
        new(buyer.Id.Value, buyer.Name, buyer.Tier, buyer.Language, buyer.LooksAt);

    /// <summary>Whether the event changes anything in the head.</summary>
    public static bool ChangesHead(SessionEvent @event) => @event is not (
        SessionEvent.BuyerSaid or SessionEvent.AgentSaid or SessionEvent.AutomaticallyReplied
        or SessionEvent.CoverAsked);

    /// <summary>The event's line in the transcript; null when it has none for that audience.</summary>
    /// <param name="buyer">The session's buyer, whose name stands beside his messages.</param>
    public static Entry? EntryOf(SessionEvent @event, Buyer buyer, Audience audience)
    {
        var at = @event.At.UnixMs;
        return @event switch
        {
            SessionEvent.BuyerSaid e => new(
                e.Number, at, "buyer", "text", null, buyer.Name, e.Text, e.Id.ToString(), null),
            SessionEvent.AgentSaid e => new(
                e.Number, at, "agent", "text", e.Agent.Id.Value, e.Agent.Name, e.Text, e.Id.ToString(), null),
            SessionEvent.AutomaticallyReplied e => new(
                e.Number, at, "system", KindOf(e.Kind), null, null, e.Text, null, null),
            SessionEvent.AgentJoined e => Happening(at, "joined", e.Agent, string.Empty),
            SessionEvent.Closed e => Happening(at, "closed", e.By == ClosedBy.Agent ? e.Agent : null, string.Empty),
            SessionEvent.Rated e => Happening(at, "rated", null, e.Comment),
            SessionEvent.Transferred e => Happening(
                at, "transferred", e.By, audience == Audience.Staff ? e.Note : string.Empty),
            SessionEvent.RoundLate when audience == Audience.Staff =>
                Happening(at, "late", null, string.Empty) with { Staff = true },
            _ => null,
        };
    }

    /// <summary>The updates of consecutive events; the head, when it changed, goes with the last of them.</summary>
    /// <param name="first">The number of the first event.</param>
    /// <param name="after">The state after the last event.</param>
    public static IEnumerable<StreamItem.SessionUpdate> Updates(
        string stream, long first, IReadOnlyList<SessionEvent> events, SessionState after, Audience audience)
    {
        var changesHead = false;
        for (var i = 0; i < events.Count; i++)
        {
            changesHead |= ChangesHead(events[i]);
            yield return new(
                stream,
                first + i - 1,
                first + i,
                changesHead && i == events.Count - 1 ? Head(after, audience) : null,
                EntryOf(events[i], after.Buyer!, audience));
        }
    }

    private static SessionStatus StatusOf(SessionPhase phase) => phase switch
    {
        SessionPhase.Active => SessionStatus.Active,
        SessionPhase.Closed => SessionStatus.Closed,
        _ => SessionStatus.Waiting,
    };

    private static string KindOf(AutomaticReply kind) => kind switch
    {
        AutomaticReply.Welcome => "welcome",
        AutomaticReply.Waiting => "waiting",
        _ => "away",
    };

    private static Entry Happening(long at, string kind, AgentRef? by, string text) =>
        new(null, at, "system", kind, by?.Id.Value, by?.Name, text, null, null);
}
