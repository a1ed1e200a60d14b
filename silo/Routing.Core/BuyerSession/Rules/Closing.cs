namespace Routing.Core.BuyerSession.Rules;

/// <summary>The end of a conversation, by the buyer or by the agent who has it.</summary>
internal static class Closing
{
    public static SessionDecision AsBuyer(SessionDraft draft, SessionCommand.CloseAsBuyer command) =>
        Close(draft, draft.State.Buyer?.Id == command.Buyer, ClosedBy.Buyer);

    public static SessionDecision AsAgent(SessionDraft draft, SessionCommand.CloseAsAgent command) =>
        Close(draft, draft.State.Agent?.Id == command.Agent, ClosedBy.Agent);

    private static SessionDecision Close(SessionDraft draft, bool isTheirs, ClosedBy by)
    {
        var state = draft.State;
        if (state.Phase == SessionPhase.None)
        {
            return draft.Refuse(Refusal.UnknownSession);
        }

        if (!isTheirs)
        {
            return draft.Refuse(Refusal.NotYourSession);
        }

        if (state.Phase != SessionPhase.Closed)
        {
            draft.Happen(new SessionEvent.Closed(draft.Now, by, state.Agent, state.Queue, state.Placement));
        }

        return draft.Accept();
    }
}
