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
            Last = new(e.Agent.Id, e.At),
        },
        SessionEvent.AutomaticallyReplied e => state with
        {
            LastNumber = e.Number,
            IsWelcomed = state.IsWelcomed || e.Kind == AutomaticReply.Welcome,
        },
        SessionEvent.RoundOpened e => state with
        {
            Rounds = e.Round,
            Round = new(e.Round, e.At, e.LateAt, IsLate: false, e.CoverAt),
        },
        SessionEvent.RoundAnswered => state with { Round = null },
        SessionEvent.RoundLate => OfRound(state, round => round with { IsLate = true }),
        SessionEvent.CoverAsked => OfRound(state, round => round with { CoverAt = null }),
        SessionEvent.AgentJoined e => AgentJoined(state, e),
        SessionEvent.Told e => state with
        {
            Tellings = e.Telling,
            Position = e.Position,
            WaitSeconds = e.WaitSeconds,
        },
        SessionEvent.Transferred e => Transferred(state, e),
        SessionEvent.Closed e => state with
        {
            Phase = SessionPhase.Closed,
            ClosedBy = e.By,
            Round = null,
            Position = null,
            WaitSeconds = null,
        },
        SessionEvent.Rated e => state with { Stars = e.Stars, Comment = e.Comment },
        _ => throw new UnreachableException($"no evolution for {@event.GetType().Name}"),
    };

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
        Turn = e.Turn,
        Position = null,
        WaitSeconds = null,
        Last = new(e.Agent.Id, e.At),
        Round = state.Round is { } round ? round with { CoverAt = e.CoverAt } : null,
    };

    private static SessionState Transferred(SessionState state, SessionEvent.Transferred e) => state with
    {
        Phase = SessionPhase.Waiting,
        Agent = null,
        Because = null,
        Queue = e.To,
        Skills = e.Enqueueing.Skills,
        Placement = e.Placement,
        Turn = 0,
        Tellings = 0,
    };
}
