using System.Collections.Immutable;
using System.Diagnostics;

namespace Routing.Core.BuyerSession;

/// <summary>What an event makes of the state. It holds no rules and accepts every event.</summary>
public static class SessionEvolution
{
    public static SessionState Evolve(SessionState state, SessionEvent @event) => @event switch
    {
        SessionEvent.Opened e => Opened(state, e),
        SessionEvent.BuyerSaid e => state with
        {
            LastNumber = e.Number,
            BuyerMessages = state.BuyerMessages.Add(new(e.Id, Fingerprint.Of(e.Text), e.Number)),
        },
        SessionEvent.AgentSaid e => state with
        {
            LastNumber = e.Number,
            AgentMessages = state.AgentMessages.Add(new(e.Id, Fingerprint.Of(e.Text), e.Number)),
            Last = e.IsLead ? state.Last : new(e.Agent.Id, e.At),
            Origin = e.IsLead ? state.Origin : null,
        },
        SessionEvent.AutomaticallyReplied e => state with
        {
            LastNumber = e.Number,
            IsWelcomed = state.IsWelcomed || e.Kind == AutomaticReply.Welcome,
            Replied = e.Kind == AutomaticReply.Waiting && state.Position is { } position
                ? new(position, state.FoundAt)
                : state.Replied,
        },
        SessionEvent.AgentJoined e => AgentJoined(state, e),
        SessionEvent.AgentGone e => Waiting(state) with
        {
            Turn = e.Turn,
            HelpedBy = e.Host == state.Queue ? null : e.Host,
        },
        SessionEvent.Told e => state with
        {
            Tellings = e.Telling,
            Position = e.Position,
            WaitSeconds = e.WaitSeconds,
            FoundAt = e.FoundAt,
            IsKept = false,
        },
        SessionEvent.MessageTaken e => state with
        {
            Tellings = e.Telling,
            IsKept = true,
            Replied = null,
            Position = null,
            WaitSeconds = null,
            Round = state.Round is { IsLate: false } round ? round with { LateAt = null } : state.Round,
        },
        _ => OfRound(state, @event) ?? OfCare(state, @event) ?? OfEnd(state, @event)
            ?? throw new UnreachableException($"no evolution for {@event.GetType().Name}"),
    };

    private static SessionState? OfEnd(SessionState state, SessionEvent @event) => @event switch
    {
        SessionEvent.Transferred e => Transferred(state, e),
        SessionEvent.MovedOn e => Placed(state, e.To, e.Placement, e.Enqueueing),
        SessionEvent.Closed e => Closed(state, e),
        SessionEvent.Rated e => state with { Stars = e.Stars, Comment = e.Comment },
        _ => null,
    };

    private static SessionState? OfRound(SessionState state, SessionEvent @event) => @event switch
    {
        SessionEvent.RoundOpened e => state with
        {
            Rounds = e.Round,
            Round = new(e.Round, e.At, e.LateAt, IsLate: false, e.CoverAt),
        },
        SessionEvent.RoundAnswered => state with { Round = null },
        SessionEvent.ClockBegan e => OfRound(state, round => round with { LateAt = e.LateAt }),
        SessionEvent.RoundLate => OfRound(state, round => round with { IsLate = true }),
        SessionEvent.CoverAsked => OfRound(state, round => round with { CoverAt = null }),
        _ => null,
    };

    private static SessionState? OfCare(SessionState state, SessionEvent @event) => @event switch
    {
        SessionEvent.LeadJoined e => state with { Lead = e.Lead },
        SessionEvent.LeadLeft => state with { Lead = null },
        SessionEvent.TransferAsked e => state with
        {
            Transfer = new(e.By, e.To, e.Skills, e.Wanted, e.Note, e.GoesAt),
        },
        SessionEvent.TransferRefused => state with { Transfer = null },
        SessionEvent.TransferTakenBack => state with { Transfer = null },
        SessionEvent.Held e => state with { Hold = new(e.By, e.At, e.Until, e.Note) },
        SessionEvent.Resumed => state with { Hold = null },
        SessionEvent.Flagged e => state with
        {
            Flags = Without(state, e.Flag).Add(new(e.Flag, e.By, e.At, e.Note)),
            ComplaintDueAt = e.DueAt ?? state.ComplaintDueAt,
        },
        SessionEvent.Unflagged e => state with
        {
            Flags = Without(state, e.Flag),
            ComplaintDueAt = e.Flag == SessionFlag.Complaint ? null : state.ComplaintDueAt,
            ComplaintToldTo = e.Flag == SessionFlag.Complaint ? null : state.ComplaintToldTo,
        },
        SessionEvent.ComplaintOverdue e => state with { ComplaintDueAt = null, ComplaintToldTo = e.Queue },
        SessionEvent.Noted e => state with { Notes = state.Notes.Add(new(e.Id, Fingerprint.Of(e.Text), Number: 0)) },
        SessionEvent.Tagged e => state with { Tags = e.Tags },
        SessionEvent.Escalated e => state with { Escalation = e.Note },
        SessionEvent.EscalationSettled => state with { Escalation = null },
        _ => null,
    };

    private static ImmutableArray<FlagState> Without(SessionState state, SessionFlag flag) =>
        state.Flags.RemoveAll(one => one.Flag == flag);

    private static SessionState OfRound(SessionState state, Func<RoundState, RoundState> change) =>
        state with { Round = state.Round is { } round ? change(round) : null };

    private static SessionState Opened(SessionState state, SessionEvent.Opened e) => state with
    {
        Phase = SessionPhase.Waiting,
        Buyer = e.Buyer,
        Queue = e.Queue,
        Skills = e.Skills,
        OpenedAt = e.At,
        VirtualStart = e.VirtualStart,
        Placement = 1,
        Turn = 0,
        Last = e.Last,
    };

    private static SessionState AgentJoined(SessionState state, SessionEvent.AgentJoined e) => state with
    {
        Phase = SessionPhase.Active,
        Agent = e.Agent,
        Because = e.Reason,
        HelpedBy = e.Host == state.Queue ? null : e.Host,
        Turn = e.Turn,
        IsKept = false,
        Transfer = null,
        TakenBy = null,
        Lead = state.Lead?.Id == e.Agent.Id ? null : state.Lead,
        Position = null,
        WaitSeconds = null,
        Last = new(e.Agent.Id, e.At),
        Round = state.Round is { } round ? round with { CoverAt = e.CoverAt } : null,
    };

    private static SessionState Waiting(SessionState state) => state with
    {
        Phase = SessionPhase.Waiting,
        Agent = null,
        Because = null,
        Transfer = null,
    };

    private static SessionState Transferred(SessionState state, SessionEvent.Transferred e) =>
        Placed(state, e.To, e.Placement, e.Enqueueing) with
        {
            Origin = OriginOf(state, e),
            TakenBy = e.Enqueueing.TakenBy,
        };

    // What a lead took over goes back to who had it.
    private static TransferOrigin? OriginOf(SessionState state, SessionEvent.Transferred e) =>
        e.IsDeclined ? null
        : e.Enqueueing.TakenBy is null ? new(e.By, e.From, state.Skills)
        : e.TakenFrom is { } agent ? new(agent, e.From, state.Skills)
        : null;

    private static SessionState Placed(SessionState state, QueueId queue, int placement, Enqueueing enqueueing) =>
        Waiting(state) with
        {
            Queue = queue,
            HelpedBy = null,
            TakenBy = null,
            Skills = enqueueing.Skills,
            Placement = placement,
            Turn = 0,
            Tellings = 0,
            Replied = null,
            Position = null,
            WaitSeconds = null,
        };

    private static SessionState Closed(SessionState state, SessionEvent.Closed e) => state with
    {
        Phase = SessionPhase.Closed,
        ClosedBy = e.By,
        Round = null,
        Position = null,
        WaitSeconds = null,
        IsKept = false,
        Transfer = null,
        Origin = null,
        Lead = null,
        TakenBy = null,
        Hold = null,
        Escalation = null,
    };
}
