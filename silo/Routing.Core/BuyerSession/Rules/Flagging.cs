namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// Flags: a colour or a word with a text, its author and its moment; any of the shop's staff may set one, on a closed
/// session too. A complaint has a clock: when it is not settled in time, the lead is told.
/// </summary>
internal static class Flagging
{
    public static SessionDecision Set(SessionDraft draft, SessionCommand.SetFlag command)
    {
        var state = draft.State;
        if (Wrong(draft, command.Note) is var wrong and not Refusal.None)
        {
            return draft.Refuse(wrong);
        }

        var known = state.Find(command.Flag);
        if (known?.Note != command.Note || known.By != command.By)
        {
            var isNewComplaint = command.Flag == SessionFlag.Complaint && known is null;
            Instant? dueAt = isNewComplaint ? draft.Now + TimeSpan.FromMinutes(draft.Rules.ComplaintMinutes) : null;
            draft.Happen(new SessionEvent.Flagged(
                draft.Now, command.By, command.Flag, command.Note, dueAt, state.Host, state.Placement));
        }

        return draft.Accept();
    }

    public static SessionDecision Clear(SessionDraft draft, SessionCommand.ClearFlag command)
    {
        var state = draft.State;
        if (Wrong(draft, command.Note) is var wrong and not Refusal.None)
        {
            return draft.Refuse(wrong);
        }

        if (command is { Flag: SessionFlag.Complaint, Note.Length: 0 })
        {
            return draft.Refuse(Refusal.NoteNeeded);
        }

        if (state.Find(command.Flag) is { } flag)
        {
            var staysOpen = (state with { Flags = state.Flags.Remove(flag) }).StaysOpen;
            draft.Happen(new SessionEvent.Unflagged(
                draft.Now,
                command.By,
                command.Flag,
                command.Note,
                staysOpen,
                command.Flag == SessionFlag.Complaint ? state.ComplaintToldTo : null,
                state.Host,
                state.Placement));
        }

        return draft.Accept();
    }

    public static void ComplainWhenDue(SessionDraft draft)
    {
        if (draft.State.ComplaintDueAt <= draft.Now)
        {
            draft.Happen(new SessionEvent.ComplaintOverdue(draft.Now, draft.State.Host, draft.State.Placement));
        }
    }

    private static Refusal Wrong(SessionDraft draft, string note) =>
        draft.State.Phase == SessionPhase.None ? Refusal.UnknownSession : Texts.CheckNote(note, draft.Rules);
}
