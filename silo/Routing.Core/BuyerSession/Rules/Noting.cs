namespace Routing.Core.BuyerSession.Rules;

/// <summary>Notes: staff writes what the next one should know. Posted once, on a closed session too.</summary>
internal static class Noting
{
    public static SessionDecision Add(SessionDraft draft, SessionCommand.AddNote command)
    {
        var state = draft.State;
        if (state.Phase == SessionPhase.None)
        {
            return draft.Refuse(Refusal.UnknownSession);
        }

        if (state.Notes.Find(command.Id) is { } known)
        {
            return known.TextFingerprint == Fingerprint.Of(command.Text)
                ? draft.Accept()
                : draft.Refuse(Refusal.ResendDiffers);
        }

        if (Texts.Check(command.Text, draft.Rules) is var wrong and not Refusal.None)
        {
            return draft.Refuse(wrong);
        }

        draft.Happen(new SessionEvent.Noted(draft.Now, command.By, command.Id, command.Text, command.IsWhisper));
        return draft.Accept();
    }
}
