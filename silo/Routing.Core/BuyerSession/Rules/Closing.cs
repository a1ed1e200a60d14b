namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// The end of a conversation: by the buyer, by the agent who has it, or because the buyer is silent. Whoever was
/// served is asked for his word.
/// </summary>
internal static class Closing
{
    public static SessionDecision AsBuyer(SessionDraft draft, SessionCommand.CloseAsBuyer command) =>
        Close(draft, draft.State.Buyer?.Id == command.Buyer, ClosedBy.Buyer);

    public static SessionDecision AsAgent(SessionDraft draft, SessionCommand.CloseAsAgent command) =>
        command.Reason.Length > SessionCommand.CloseAsAgent.LongestReason ? draft.Refuse(Refusal.TextTooLong)
        : Texts.CheckNote(command.Reason, draft.Rules) is var wrong and not Refusal.None ? draft.Refuse(wrong)
        : Close(draft, draft.State.Agent?.Id == command.Agent, ClosedBy.Agent, command.Reason);

    public static SessionDecision ForSilence(SessionDraft draft, SessionCommand.CloseSilent command)
    {
        if (IsSilent(draft.State, command))
        {
            AutomaticReplies.Closing(draft, draft.State.Agent!);
            End(draft, ClosedBy.Silence);
        }

        return draft.Accept();
    }

    private static SessionDecision Close(
        SessionDraft draft, bool isTheirs, ClosedBy by, string reason = "")
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
            End(draft, by, reason);
        }

        return draft.Accept();
    }

    // Every message counts as one: the buyer may have written since the queue looked.
    private static bool IsSilent(SessionState state, SessionCommand.CloseSilent command) =>
        state is { Phase: SessionPhase.Active, Round: null, StaysOpen: false, Transfer: null }
            && (state.Placement, state.Turn, state.Rounds) == (command.Placement, command.Turn, command.Round);

    private static void End(SessionDraft draft, ClosedBy by, string reason = "")
    {
        var state = draft.State;
        if (state is { Agent: { } agent, Rounds: > 0 })
        {
            AutomaticReplies.Rating(draft, agent);
        }

        var endsConcern = state.Escalation is not null || state.Find(SessionFlag.Tricky) is not null;
        draft.Happen(new SessionEvent.Closed(
            draft.Now, by, state.Agent, state.Queue, state.Placement, reason, endsConcern));
    }
}
