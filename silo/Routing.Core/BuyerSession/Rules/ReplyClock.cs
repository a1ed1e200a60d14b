namespace Routing.Core.BuyerSession.Rules;

/// <summary>The reply clock: a round that stays open turns late, then asks for another agent.</summary>
internal static class ReplyClock
{
    public static SessionDecision Tick(SessionDraft draft)
    {
        if (draft.State.Round is { IsLate: false } round && round.LateAt <= draft.Now)
        {
            draft.Happen(new SessionEvent.RoundLate(
                draft.Now, round.Number, draft.State.Queue, draft.State.Placement));
        }

        var isWithAgent = draft.State.Phase == SessionPhase.Active;
        if (isWithAgent && draft.State.Round is { CoverAt: { } coverAt } open && coverAt <= draft.Now)
        {
            draft.Happen(new SessionEvent.CoverAsked(
                draft.Now, open.Number, draft.State.Queue, draft.State.Placement, draft.State.Turn));
        }

        return draft.Accept();
    }
}
