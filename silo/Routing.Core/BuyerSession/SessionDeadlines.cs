namespace Routing.Core.BuyerSession;

/// <summary>The only timer logic of a session: when it wants to be ticked next.</summary>
public static class SessionDeadlines
{
    /// <summary>The next deadline, or null when there is none.</summary>
    public static Instant? Next(SessionState state) => Instant.Earlier(
        OfRound(state),
        Instant.Earlier(state.Transfer?.GoesAt, Instant.Earlier(state.Hold?.Until, state.ComplaintDueAt)));

    private static Instant? OfRound(SessionState state) =>
        state.Round is not { } round ? null
        : Instant.Earlier(
            round.IsLate ? null : round.LateAt,
            state.Phase == SessionPhase.Active ? round.CoverAt : null);
}
