namespace Routing.Core.BuyerSession.Rules;

/// <summary>The reply clock: a round that stays open turns late, then asks for another agent.</summary>
internal static class ReplyClock
{
    public static void Run(SessionDraft draft)
    {
        if (draft.State.Round is { IsLate: false } round && round.LateAt <= draft.Now)
        {
            draft.Happen(new SessionEvent.RoundLate(
                draft.Now, round.Number, draft.State.Host, draft.State.Placement));
        }

        var isWithAgent = draft.State.Phase == SessionPhase.Active;
        if (isWithAgent && draft.State.Round is { CoverAt: { } coverAt } open && coverAt <= draft.Now)
        {
            draft.Happen(new SessionEvent.CoverAsked(
                draft.Now, open.Number, draft.State.Host, draft.State.Placement, draft.State.Turn));
        }
    }

    /// <summary>Somebody is there now: the clock of a round that was kept over night begins to run.</summary>
    public static void Begin(SessionDraft draft)
    {
        if (draft.State.Round is { LateAt: null, IsLate: false } round)
        {
            var lateAt = draft.Now + TimeSpan.FromSeconds(draft.Rules.LateAfterSeconds);
            draft.Happen(new SessionEvent.ClockBegan(draft.Now, round.Number, lateAt));
        }
    }
}
