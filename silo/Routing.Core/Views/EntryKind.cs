namespace Routing.Core.Views;

/// <summary>What a line of a transcript is. Consoles pass over kinds they do not know.</summary>
public static class EntryKind
{
    /// <summary>What a person wrote.</summary>
    public const string Text = "text";

    // What the shop says by itself: a numbered message.
    public const string Welcome = "welcome";
    public const string Waiting = "waiting";
    public const string Away = "away";
    public const string OffHours = "offHours";
    public const string Closing = "closing";
    public const string Rating = "rating";

    // What happened: without a number.
    public const string Joined = "joined";
    public const string Requeued = "requeued";
    public const string TransferAsked = "transferAsked";
    public const string TransferRefused = "transferRefused";
    public const string TransferTakenBack = "transferTakenBack";
    public const string Transferred = "transferred";
    public const string Declined = "declined";
    public const string LeadJoined = "leadJoined";
    public const string LeadLeft = "leadLeft";

    /// <summary>A lead took the chat over.</summary>
    public const string TakenOver = "takenOver";

    public const string Closed = "closed";
    public const string Rated = "rated";

    // What happened, for staff alone.
    public const string Late = "late";
    public const string Kept = "kept";
    public const string Moved = "moved";
    public const string Held = "held";
    public const string Resumed = "resumed";
    public const string HoldDue = "holdDue";
    public const string Flagged = "flagged";
    public const string Unflagged = "unflagged";
    public const string Overdue = "overdue";
    public const string Escalated = "escalated";
    public const string Settled = "settled";

    public const string Tagged = "tagged";

    /// <summary>What staff wrote for staff.</summary>
    public const string Note = "note";

    /// <summary>What a lead said to the agent who has the chat.</summary>
    public const string Whisper = "whisper";
}
