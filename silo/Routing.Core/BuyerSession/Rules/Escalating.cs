namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// Escalation: what an agent cannot solve goes to the lead at once, and stands there until a lead settles it.
/// </summary>
internal static class Escalating
{
    public static SessionDecision Escalate(SessionDraft draft, SessionCommand.Escalate command)
    {
        var state = draft.State;
        var refusal = Care.Wrong(state, command.By) is var wrong and not Refusal.None
            ? wrong
            : Texts.CheckNote(command.Note, draft.Rules);
        if (refusal != Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        if (state.Escalation != command.Note)
        {
            draft.Happen(new SessionEvent.Escalated(
                draft.Now, state.Agent!, command.Note, state.Host, state.Placement));
        }

        return draft.Accept();
    }

    public static SessionDecision Settle(SessionDraft draft, SessionCommand.SettleEscalation command)
    {
        var state = draft.State;
        if (state.Phase == SessionPhase.None)
        {
            return draft.Refuse(Refusal.UnknownSession);
        }

        if (Texts.CheckNote(command.Note, draft.Rules) is var wrong and not Refusal.None)
        {
            return draft.Refuse(wrong);
        }

        if (state.Escalation is not null)
        {
            draft.Happen(new SessionEvent.EscalationSettled(
                draft.Now, command.By, command.Note, state.Host, state.Placement));
        }

        return draft.Accept();
    }
}
