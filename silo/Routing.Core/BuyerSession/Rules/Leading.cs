namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// A lead in a conversation: he joins the agent and speaks with the buyer, or takes the chat over to his own desk.
/// </summary>
internal static class Leading
{
    public static SessionDecision Join(SessionDraft draft, SessionCommand.JoinAsLead command)
    {
        if (Wrong(draft.State) is var refusal and not Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        if (draft.State.Lead is { } lead && lead.Id != command.By.Id)
        {
            return draft.Refuse(Refusal.LeadAlreadyThere);
        }

        // Who has the chat himself need not join it.
        if (draft.State.Lead is null && draft.State.Agent?.Id != command.By.Id)
        {
            draft.Happen(new SessionEvent.LeadJoined(draft.Now, command.By));
        }

        return draft.Accept();
    }

    public static SessionDecision Leave(SessionDraft draft, SessionCommand.LeaveAsLead command)
    {
        if (draft.State.Phase == SessionPhase.None)
        {
            return draft.Refuse(Refusal.UnknownSession);
        }

        if (draft.State.Lead?.Id == command.By.Id)
        {
            draft.Happen(new SessionEvent.LeadLeft(draft.Now, command.By));
        }

        return draft.Accept();
    }

    public static SessionDecision TakeOver(SessionDraft draft, SessionCommand.TakeOver command)
    {
        var state = draft.State;
        if (Wrong(state) is var refusal and not Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        if (!draft.Policy.Has(command.To))
        {
            return draft.Refuse(Refusal.UnknownQueue);
        }

        if (state.Agent?.Id != command.By.Id && state.TakenBy?.Id != command.By.Id)
        {
            draft.Happen(new SessionEvent.Transferred(
                draft.Now,
                command.By,
                From: state.Queue,
                command.To,
                Wanted: command.By.Id,
                Note: string.Empty,
                state.Placement + 1,
                Transferring.Entering(state, draft.Policy.Of(command.To).Skills, command.By.Id) with
                {
                    TakenBy = command.By,
                },
                IsDeclined: false,
                TakenFrom: state.Agent));
        }

        return draft.Accept();
    }

    private static Refusal Wrong(SessionState state) => state.Phase switch
    {
        SessionPhase.None => Refusal.UnknownSession,
        SessionPhase.Closed => Refusal.SessionClosed,
        _ => Refusal.None,
    };
}
