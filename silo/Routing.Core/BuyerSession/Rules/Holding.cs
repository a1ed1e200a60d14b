namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// Hold: the agent needs time. The buyer's silence does not end the chat meanwhile, and at the promised moment the
/// agent is reminded. A hold never stops the reply clock: who asks is answered, even if only with "one moment".
/// </summary>
internal static class Holding
{
    public static SessionDecision Hold(SessionDraft draft, SessionCommand.Hold command)
    {
        var state = draft.State;
        var longest = draft.Now + TimeSpan.FromMinutes(draft.Rules.LongestHoldMinutes);
        var refusal = Care.Wrong(state, command.By) is var wrong and not Refusal.None ? wrong
            : command.Until <= draft.Now || command.Until > longest ? Refusal.BadHold
            : Texts.CheckNote(command.Note, draft.Rules);
        if (refusal != Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        if (state.Hold is not { } hold || hold.Until != command.Until || hold.Note != command.Note)
        {
            draft.Happen(new SessionEvent.Held(
                draft.Now, state.Agent!, command.Until, command.Note, state.Host, state.Placement));
        }

        return draft.Accept();
    }

    public static SessionDecision Resume(SessionDraft draft, SessionCommand.Resume command)
    {
        if (Care.Wrong(draft.State, command.By) is var wrong and not Refusal.None)
        {
            return draft.Refuse(wrong);
        }

        End(draft, isDue: false);
        return draft.Accept();
    }

    public static void EndWhenDue(SessionDraft draft)
    {
        if (draft.State.Hold?.Until <= draft.Now)
        {
            End(draft, isDue: true);
        }
    }

    private static void End(SessionDraft draft, bool isDue)
    {
        var state = draft.State;
        if (state.Hold is not null)
        {
            var staysOpen = (state with { Hold = null }).StaysOpen;
            draft.Happen(new SessionEvent.Resumed(draft.Now, isDue, staysOpen, state.Host, state.Placement));
        }
    }
}
