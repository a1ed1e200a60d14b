namespace Routing.Core.BuyerSession.Rules;

/// <summary>A lead moves a waiting session to another queue; it keeps its place by virtual start.</summary>
internal static class Moving
{
    public static SessionDecision MoveOn(SessionDraft draft, SessionCommand.MoveOn command)
    {
        var state = draft.State;
        if (state.Phase == SessionPhase.Waiting && command.Placement == state.Placement)
        {
            draft.Happen(new SessionEvent.MovedOn(
                draft.Now,
                command.By,
                From: state.Queue,
                command.To,
                state.Placement + 1,
                Transferring.Entering(state, draft.Policy.Of(command.To).Skills, wanted: null) with
                {
                    WaitingSince = command.Since,
                }));
        }

        return draft.Accept();
    }
}
