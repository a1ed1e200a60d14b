namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// What the queue tells a session: its place in the line, then its agent. What is stale changes nothing.
/// </summary>
internal static class Joining
{
    public static SessionDecision Join(SessionDraft draft, SessionCommand.Join command)
    {
        if (!IsCurrent(draft.State, command.Placement) || command.Turn <= draft.State.Turn)
        {
            return draft.Accept();
        }

        draft.Happen(new SessionEvent.AgentJoined(
            draft.Now,
            command.Placement,
            command.Turn,
            command.Agent,
            command.Reason,
            CoverAt: draft.Now + TimeSpan.FromSeconds(draft.Rules.CoverAfterSeconds)));
        if (command.Reason.Away is { } away)
        {
            AutomaticReplies.Away(draft, away, command.Agent);
        }

        return draft.Accept();
    }

    /// <summary>The place is shown whenever it is told; a message says so only when it has improved.</summary>
    public static SessionDecision Tell(SessionDraft draft, SessionCommand.Tell command)
    {
        var state = draft.State;
        var isStale = !IsCurrent(state, command.Placement) || command.Telling <= state.Tellings;
        if (state.Phase != SessionPhase.Waiting || isStale)
        {
            return draft.Accept();
        }

        draft.Happen(new SessionEvent.Told(draft.Now, command.Telling, command.Position, command.WaitSeconds));
        if (state.Position is null || command.Position < state.Position)
        {
            AutomaticReplies.Waiting(draft, command.Position, command.WaitSeconds);
        }

        return draft.Accept();
    }

    private static bool IsCurrent(SessionState state, int placement) =>
        state.Phase is SessionPhase.Waiting or SessionPhase.Active && placement == state.Placement;
}
