namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// Transfer: the chat enters the line of the target queue at the place it always had, and needs what that queue asks
/// for.
/// </summary>
internal static class Transferring
{
    public static SessionDecision Transfer(SessionDraft draft, SessionCommand.Transfer command)
    {
        var state = draft.State;
        if (Wrong(draft, command) is var refusal and not Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        draft.Happen(new SessionEvent.Transferred(
            draft.Now,
            state.Agent!,
            From: state.Queue,
            To: command.To,
            command.Wanted,
            command.Note,
            state.Placement + 1,
            new(
                state.Buyer!,
                state.VirtualStart,
                command.Skills,
                state.Round?.Since,
                state.Round?.Number ?? 0,
                state.Round?.IsLate ?? false,
                command.Wanted,
                Last: null)));
        return draft.Accept();
    }

    private static Refusal Wrong(SessionDraft draft, SessionCommand.Transfer command)
    {
        var state = draft.State;
        return state.Phase switch
        {
            SessionPhase.None => Refusal.UnknownSession,
            SessionPhase.Closed => Refusal.SessionClosed,
            _ when state.Agent?.Id != command.By => Refusal.NotYourSession,
            _ when !draft.Policy.Has(command.To) => Refusal.UnknownQueue,
            _ when command.Wanted == command.By => Refusal.BadTransfer,
            _ when command.Wanted is null && command.To == state.Queue => Refusal.BadTransfer,
            _ when command.Note.Length == 0 => Refusal.None,
            _ => Texts.Check(command.Note, draft.Rules),
        };
    }
}
