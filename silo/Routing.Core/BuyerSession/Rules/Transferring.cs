namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// Transfer: the chat enters the line of the target queue at the place it always had, and needs what that queue asks
/// for. The buyer may refuse it for some seconds, in which the agent may take it back; who gets it may hand it back
/// before he has said anything.
/// </summary>
internal static class Transferring
{
    public static SessionDecision Transfer(SessionDraft draft, SessionCommand.Transfer command)
    {
        if (Wrong(draft, command) is var refusal and not Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        var state = draft.State;
        var pending = new PendingTransfer(
            state.Agent!,
            command.To,
            command.Skills,
            command.Wanted,
            command.Note,
            draft.Now + TimeSpan.FromSeconds(draft.Rules.TransferConsentSeconds));
        if (draft.Rules.TransferConsentSeconds == 0)
        {
            Go(draft, pending);
        }
        else if (state.Transfer is not { } asked || asked with { GoesAt = pending.GoesAt } != pending)
        {
            draft.Happen(new SessionEvent.TransferAsked(
                draft.Now, pending.By, pending.To, pending.Skills, pending.Wanted, pending.Note, pending.GoesAt));
        }

        return draft.Accept();
    }

    public static SessionDecision Refuse(SessionDraft draft, SessionCommand.RefuseTransfer command)
    {
        var state = draft.State;
        var refusal = state.Phase == SessionPhase.None ? Refusal.UnknownSession
            : state.Buyer?.Id != command.Buyer ? Refusal.NotYourSession
            : state.Phase == SessionPhase.Closed ? Refusal.SessionClosed
            : state.Transfer is null ? Refusal.NoTransfer
            : Refusal.None;
        if (refusal != Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        draft.Happen(new SessionEvent.TransferRefused(draft.Now, state.Transfer!.By));
        return draft.Accept();
    }

    public static SessionDecision TakeBack(SessionDraft draft, SessionCommand.TakeTransferBack command)
    {
        var refusal = Care.Wrong(draft.State, command.By) is var wrong and not Refusal.None ? wrong
            : draft.State.Transfer is null ? Refusal.NoTransfer
            : Refusal.None;
        if (refusal != Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        draft.Happen(new SessionEvent.TransferTakenBack(draft.Now, draft.State.Agent!));
        return draft.Accept();
    }

    public static SessionDecision Decline(SessionDraft draft, SessionCommand.DeclineTransfer command)
    {
        var state = draft.State;
        var refusal = Care.Wrong(state, command.By) is var wrong and not Refusal.None ? wrong
            : state.Origin is null ? Refusal.NoTransfer
            : Texts.CheckNote(command.Note, draft.Rules);
        if (refusal != Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        var origin = state.Origin!;
        draft.Happen(new SessionEvent.Transferred(
            draft.Now,
            state.Agent!,
            From: state.Queue,
            To: origin.From,
            Wanted: origin.By.Id,
            command.Note,
            state.Placement + 1,
            Entering(state, origin.Skills, origin.By.Id),
            IsDeclined: true));
        return draft.Accept();
    }

    public static void GoWhenDue(SessionDraft draft)
    {
        if (draft.State.Transfer is { } transfer && transfer.GoesAt <= draft.Now)
        {
            Go(draft, transfer);
        }
    }

    /// <summary>All that the next queue must know of the session.</summary>
    public static Enqueueing Entering(SessionState state, SkillSet skills, AgentId? wanted) => new(
        state.Buyer!,
        state.VirtualStart,
        skills,
        state.Round?.Since,
        state.Rounds,
        state.Round?.IsLate ?? false,
        wanted,
        Last: null,
        state.StaysOpen,
        state.Escalation is not null,
        Tags: state.Tags.IsEmpty ? null : TagSet.Of(state.Tags));

    private static void Go(SessionDraft draft, PendingTransfer transfer)
    {
        var state = draft.State;
        draft.Happen(new SessionEvent.Transferred(
            draft.Now,
            transfer.By,
            From: state.Queue,
            transfer.To,
            transfer.Wanted,
            transfer.Note,
            state.Placement + 1,
            Entering(state, transfer.Skills, transfer.Wanted),
            IsDeclined: false));
    }

    private static Refusal Wrong(SessionDraft draft, SessionCommand.Transfer command) =>
        Care.Wrong(draft.State, command.By) is var wrong and not Refusal.None ? wrong
        : !draft.Policy.Has(command.To) ? Refusal.UnknownQueue
        : command.Wanted == command.By ? Refusal.BadTransfer
        : command.Wanted is null && command.To == draft.State.Host ? Refusal.BadTransfer
        : Texts.CheckNote(command.Note, draft.Rules);
}
