using Routing.Core.Rota;
using Routing.Core.Rota.Handover;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Views;

/// <summary>
/// What a watcher of a stream gets, in order: a snapshot with its number, then updates, each of which names the
/// number before it. Who sees a gap resumes after the last number he has, or takes a snapshot.
/// </summary>
/// <param name="Stream">session/{id}, desk/{agent}, board/{queue}, notices/{agent}, posted or concerns.</param>
/// <param name="Number">The number the watcher has after this item.</param>
public abstract record StreamItem(string Stream, long Number)
{
    public sealed record SessionSnapshot(
        string Stream, long Number, SessionHead Head, IReadOnlyList<Entry> Entries, bool Earlier)
        : StreamItem(Stream, Number);

    public sealed record SessionUpdate(string Stream, long After, long Number, SessionHead? Head, Entry? Entry)
        : StreamItem(Stream, Number);

    /// <summary>What somebody does besides writing; it changes no number.</summary>
    /// <param name="From">buyer or agent.</param>
    /// <param name="By">Which agent.</param>
    /// <param name="Seen">Up to which message he has seen all; null for typing.</param>
    public sealed record SessionSignal(
        string Stream, long Number, SignalKind Signal, string From, string? By, string? Name, int? Seen)
        : StreamItem(Stream, Number);

    public sealed record DeskSnapshot(string Stream, long Number, DeskHead Head, IReadOnlyList<DeskChat> Chats)
        : StreamItem(Stream, Number);

    public sealed record DeskUpdate(
        string Stream, long After, long Number, DeskHead? Head, DeskChat? Chat, string? Left)
        : StreamItem(Stream, Number);

    /// <param name="Minutes">The last hour, in its order.</param>
    public sealed record BoardSnapshot(
        string Stream,
        long Number,
        BoardHead Head,
        IReadOnlyList<BoardAgent> Agents,
        IReadOnlyList<BoardMinute> Minutes)
        : StreamItem(Stream, Number);

    /// <param name="Minutes">Those that are new or changed, in their order; they stand instead of the same before.
    /// </param>
    public sealed record BoardUpdate(
        string Stream,
        long After,
        long Number,
        BoardHead Head,
        IReadOnlyList<BoardAgent> Agents,
        IReadOnlyList<string> Gone,
        IReadOnlyList<BoardMinute> Minutes)
        : StreamItem(Stream, Number);

    /// <summary>All notices that stand for an agent: they are few, so each change sends them anew.</summary>
    public sealed record NoticesSnapshot(string Stream, long Number, IReadOnlyList<NoticeFace> Notices)
        : StreamItem(Stream, Number);

    /// <summary>A queue's line at a moment, for leads; it is not brought up to date.</summary>
    /// <param name="Waiting">Those first in line, in its order; bounded.</param>
    /// <param name="Count">How many wait in all.</param>
    /// <param name="Acts">What leads did last, newest first.</param>
    /// <param name="Holds">Where its chats are, those not in line too.</param>
    public sealed record LineSnapshot(
        string Stream,
        long Number,
        IReadOnlyList<WaitingSession> Waiting,
        int Count,
        IReadOnlyList<LeadActView> Acts,
        QueueHolds Holds)
        : StreamItem(Stream, Number);

    /// <summary>What concerns the shop's leads, what is due first before the rest.</summary>
    /// <param name="All">How many there are; <paramref name="Concerns"/> may have fewer.</param>
    public sealed record ConcernsSnapshot(string Stream, long Number, IReadOnlyList<ConcernFace> Concerns, int All)
        : StreamItem(Stream, Number);

    /// <summary>The swaps of a shop, for leads; it comes anew whenever a day was planned.</summary>
    /// <param name="Planned">Counts the changes of planned days: what was read before another is old.</param>
    public sealed record SwapsSnapshot(string Stream, long Number, long Planned, IReadOnlyList<Swap> Swaps)
        : StreamItem(Stream, Number);

    /// <summary>An agent's own swaps; it comes anew whenever his days were planned.</summary>
    public sealed record ShiftsSnapshot(string Stream, long Number, long Planned, IReadOnlyList<Swap> Swaps)
        : StreamItem(Stream, Number);

    /// <summary>All planned days of a shop at a moment; it is not brought up to date.</summary>
    public sealed record PlansSnapshot(
        string Stream, long Number, long Planned, IReadOnlyList<DayPlan> Days, IReadOnlyList<Swap> Swaps)
        : StreamItem(Stream, Number);

    /// <summary>The handover book at a glance, the latest page first.</summary>
    public sealed record HandoversSnapshot(string Stream, long Number, IReadOnlyList<HandoverHead> Pages)
        : StreamItem(Stream, Number);

    /// <summary>The whole handover book, and what concerns the leads, at a moment; it is not brought up to date.
    /// </summary>
    public sealed record HandoverBookSnapshot(
        string Stream, long Number, IReadOnlyList<HandoverPage> Pages, IReadOnlyList<Concern> Standing)
        : StreamItem(Stream, Number);

    /// <summary>All notices that stand, for leads.</summary>
    public sealed record PostedSnapshot(string Stream, long Number, IReadOnlyList<PostedNotice> Notices)
        : StreamItem(Stream, Number);
}
