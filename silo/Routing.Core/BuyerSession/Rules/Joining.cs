namespace Routing.Core.BuyerSession.Rules;

/// <summary>What the queue tells a session: its place in the line, then its agent. What is stale changes nothing.</summary>
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

    public static SessionDecision Tell(SessionDraft draft, SessionCommand.Tell command)
    {
        var state = draft.State;
        var isKnown = state.Position == command.Position && state.WaitSeconds == command.WaitSeconds;
        if (state.Phase != SessionPhase.Waiting || !IsCurrent(state, command.Placement) || isKnown)
        {
            return draft.Accept();
        }

        draft.Happen(new SessionEvent.Told(draft.Now, command.Position, command.WaitSeconds));
        AutomaticReplies.Waiting(draft, command.Position, command.WaitSeconds);
        return draft.Accept();
    }

    private static bool IsCurrent(SessionState state, int placement) =>
        state.Phase is SessionPhase.Waiting or SessionPhase.Active && placement == state.Placement;
}
