using Routing.Core.BuyerSession.Rules;

namespace Routing.Core.Rota.Rules;

/// <summary>
/// Notices: rules of a sale change while it runs, and everyone must know at once. A lead sees who has not read.
/// </summary>
internal static class Notices
{
    /// <summary>As many as a person can still read beside the work.</summary>
    private const int Most = 20;

    /// <summary>The longest notice, in UTF-16 units.</summary>
    private const int Longest = 500;

    private static readonly TimeSpan LongestStanding = TimeSpan.FromDays(7);

    public static Refusal Post(RotaDraft draft, RotaCommand.PostNotice command)
    {
        if (draft.State.Ended.Contains(command.Id))
        {
            return Refusal.None;
        }

        if (draft.State.Find(command.Id) is { } known)
        {
            return known.Text == command.Text ? Refusal.None : Refusal.ResendDiffers;
        }

        if (Wrong(draft, command) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        draft.Happen(new RotaEvent.NoticePosted(
            draft.Now, command.By, command.Id, command.Text, command.To, command.Until));
        return Refusal.None;
    }

    public static Refusal End(RotaDraft draft, RotaCommand.EndNotice command)
    {
        if (draft.State.Find(command.Id) is not null)
        {
            draft.Happen(new RotaEvent.NoticeEnded(draft.Now, command.Id, command.By));
            return Refusal.None;
        }

        return draft.State.Ended.Contains(command.Id) ? Refusal.None : Refusal.UnknownNotice;
    }

    public static Refusal Acknowledge(RotaDraft draft, RotaCommand.Acknowledge command)
    {
        if (draft.State.Find(command.Id) is not { } notice)
        {
            return draft.State.Ended.Contains(command.Id) ? Refusal.None : Refusal.UnknownNotice;
        }

        if (!notice.Acknowledged.Contains(command.By))
        {
            draft.Happen(new RotaEvent.NoticeAcknowledged(draft.Now, command.Id, command.By));
        }

        return Refusal.None;
    }

    public static void EndDue(RotaDraft draft)
    {
        foreach (var notice in draft.State.Notices.Where(notice => notice.Until <= draft.Now))
        {
            draft.Happen(new RotaEvent.NoticeEnded(draft.Now, notice.Id, By: null));
        }
    }

    private static Refusal Wrong(RotaDraft draft, RotaCommand.PostNotice command) =>
        Texts.Check(command.Text, draft.Rules) is var wrong and not Refusal.None ? wrong
        : command.Text.Length > Longest ? Refusal.TextTooLong
        : command.To.Queue is { } queue && !draft.Policy.Has(queue) ? Refusal.UnknownQueue
        : command.Until <= draft.Now || command.Until > draft.Now + LongestStanding ? Refusal.BadNotice
        : draft.State.Notices.Length >= Most ? Refusal.TooManyNotices
        : Refusal.None;
}
