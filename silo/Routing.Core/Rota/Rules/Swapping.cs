using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota.Rules;

/// <summary>
/// Swaps: asked by one, agreed by the other, approved by a lead. Whether both could work so, and have their rest, is
/// looked at when it is asked and again when it is approved: the plan may have changed.
/// </summary>
internal static class Swapping
{
    /// <summary>Of the whole shop: more no lead settles.</summary>
    private const int MostOpen = 500;

    /// <summary>Of who asks, so that nobody takes the others' places.</summary>
    public const int MostOpenOfOne = 20;


    public static Refusal Ask(RotaDraft draft, RotaCommand.AskSwap command)
    {
        if (draft.State.FindSwap(command.Id) is { } known)
        {
            return Says(known, command) ? Refusal.None : Refusal.ResendDiffers;
        }

        var (mine, theirs) = (draft.Policy.Roster.Find(command.By), draft.Policy.Roster.Find(command.With));
        if (mine is null || theirs is null)
        {
            return Refusal.UnknownAgent;
        }

        if (command.By == command.With || IsBadNote(command.Note) || !IsInReach(draft, command.Day)
            || (command.TheirDay is { } day && !IsInReach(draft, day)))
        {
            return Refusal.BadSwap;
        }

        if (draft.State.Swaps.Count(swap => swap.IsOpen) >= MostOpen
            || draft.State.Swaps.Count(swap => swap.IsOpen && swap.By.Id == command.By) >= MostOpenOfOne)
        {
            return Refusal.TooManySwaps;
        }

        var swap = SwapDays.Make(draft.State.Plans, draft.Policy, command, draft.Now);
        if (SwapDays.Check(draft.State.Plans, draft.Policy, swap, draft.Now) is var wrong and not Refusal.None)
        {
            return wrong;
        }

        draft.Happen(new RotaEvent.SwapAsked(draft.Now, swap));
        return Refusal.None;
    }

    public static Refusal Answer(RotaDraft draft, RotaCommand.AnswerSwap command)
    {
        if (draft.State.FindSwap(command.Id) is not { } swap || swap.With.Id != command.By)
        {
            return Refusal.UnknownSwap;
        }

        if (IsAnswered(swap, command.Agrees))
        {
            return Refusal.None;
        }

        if (swap.Status != SwapStatus.Asked && (command.Agrees || !swap.IsOpen))
        {
            return Refusal.SwapOver;
        }

        if (!command.Agrees)
        {
            End(draft, swap, SwapStatus.Declined, swap.With, "");
            return Refusal.None;
        }

        if (SwapDays.Check(draft.State.Plans, draft.Policy, swap, draft.Now) is var wrong and not Refusal.None)
        {
            return wrong;
        }

        draft.Happen(new RotaEvent.SwapAgreed(draft.Now, swap.Id));
        return Refusal.None;
    }

    public static Refusal Settle(RotaDraft draft, RotaCommand.SettleSwap command)
    {
        if (draft.State.FindSwap(command.Id) is not { } swap)
        {
            return Refusal.UnknownSwap;
        }

        if (!swap.IsOpen)
        {
            return swap.Status == (command.Approves ? SwapStatus.Approved : SwapStatus.Refused)
                ? Refusal.None
                : Refusal.SwapOver;
        }

        if (IsBadNote(command.Note))
        {
            return Refusal.BadSwap;
        }

        if (!command.Approves)
        {
            End(draft, swap, SwapStatus.Refused, command.By, command.Note);
            return Refusal.None;
        }

        if (swap.Status != SwapStatus.Agreed)
        {
            return Refusal.SwapNotAgreed;
        }

        if (SwapDays.Check(draft.State.Plans, draft.Policy, swap, draft.Now) is var wrong and not Refusal.None)
        {
            return wrong;
        }

        End(draft, swap, SwapStatus.Approved, command.By, command.Note);
        Planning.Happen(
            draft, SwapDays.After(draft.State.Plans, draft.Policy, swap), command.By, swap.Id);
        return Refusal.None;
    }

    public static Refusal Withdraw(RotaDraft draft, RotaCommand.WithdrawSwap command)
    {
        if (draft.State.FindSwap(command.Id) is not { } swap || swap.By.Id != command.By)
        {
            return Refusal.UnknownSwap;
        }

        if (swap.IsOpen)
        {
            End(draft, swap, SwapStatus.Withdrawn, swap.By, "");
            return Refusal.None;
        }

        return swap.Status == SwapStatus.Withdrawn ? Refusal.None : Refusal.SwapOver;
    }

    public static void EndDue(RotaDraft draft)
    {
        foreach (var swap in draft.State.Swaps.Where(swap => swap.IsOpen && swap.Until <= draft.Now))
        {
            End(draft, swap, SwapStatus.Expired, by: null, "");
        }
    }

    private static void End(RotaDraft draft, Swap swap, SwapStatus status, AgentRef? by, string note) =>
        draft.Happen(new RotaEvent.SwapEnded(draft.Now, swap.Id, status, by, note));

    private static bool Says(Swap known, RotaCommand.AskSwap command) =>
        (known.By.Id, known.Day, known.With.Id, known.TheirDay, known.Note)
        == (command.By, command.Day, command.With, command.TheirDay, command.Note);

    private static bool IsAnswered(Swap swap, bool agrees) =>
        swap.Status == (agrees ? SwapStatus.Agreed : SwapStatus.Declined)
        || (agrees && swap.Status == SwapStatus.Approved);

    private static bool IsInReach(RotaDraft draft, DateOnly day) =>
        DayPlans.CanBePlanned(day, draft.Policy.Roster.DayOf(draft.Now));

    private static bool IsBadNote(string note) => note.Length > DayChecks.LongestNote || note.Any(char.IsControl);
}
