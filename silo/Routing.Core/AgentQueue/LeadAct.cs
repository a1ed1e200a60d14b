using System.Collections.Immutable;

namespace Routing.Core.AgentQueue;

/// <summary>What a lead can do about a queue and its agents.</summary>
public enum LeadActKind
{
    Presence,
    Slots,
    Overtime,
    AgentMoved,
    WaitingMoved,
    GivenByHand,

    /// <summary>What was given by hand waits again.</summary>
    TakenBack,
}

/// <summary>What a lead did here, and how it was before and after; derived from the queue's events.</summary>
/// <param name="Number">Counts the acts of this queue.</param>
/// <param name="Agent">Whom it was about; null for sessions that wait.</param>
/// <param name="To">The other queue, of a move.</param>
/// <param name="Before">Presence, slots or end of the shift (Unix milliseconds) before; null when there was none.
/// </param>
/// <param name="After">The same after.</param>
/// <param name="Count">How many chats went along, or how many waiting sessions were moved.</param>
/// <param name="Session">The session that was given by hand, or taken back.</param>
/// <param name="Chosen">By what waiting sessions were chosen to be moved; null when they were named.</param>
public sealed record LeadAct(
    long Number,
    Instant At,
    AgentRef By,
    LeadActKind Kind,
    AgentRef? Agent = null,
    QueueId? To = null,
    string? Before = null,
    string? After = null,
    int Count = 0,
    SessionId? Session = null,
    MoveChoice? Chosen = null);

/// <summary>The last acts, oldest first, no more than a lead reads.</summary>
internal static class LeadActs
{
    /// <summary>How many are remembered.</summary>
    public const int Most = 50;

    public static ImmutableArray<LeadAct> With(this ImmutableArray<LeadAct> acts, LeadAct act)
    {
        var last = acts.IsEmpty ? null : acts[^1];
        if (last is not null && IsMore(last, act))
        {
            return acts.SetItem(acts.Length - 1, last with { Count = last.Count + act.Count });
        }

        var kept = acts.Length < Most ? acts : acts.RemoveAt(0);
        return kept.Add(act with { Number = (last?.Number ?? 0) + 1 });
    }

    // Sessions are moved one by one, by one command.
    private static bool IsMore(LeadAct last, LeadAct act) =>
        act.Kind == LeadActKind.WaitingMoved && last.Kind == act.Kind && last.At == act.At && last.To == act.To
        && last.By == act.By && last.Chosen == act.Chosen;
}
