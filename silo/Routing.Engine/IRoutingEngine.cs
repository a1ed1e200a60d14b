using Routing.Core;
using Routing.Core.Explaining;
using Routing.Core.Views;

namespace Routing.Engine;

/// <summary>
/// The one door to the actors, wherever they live. Every submission is answered, within a deadline; commands
/// submitted by one caller to one actor are decided in the order of the calls to <c>Submit</c>.
/// </summary>
public interface IRoutingEngine
{
    /// <summary>
    /// Submits a command. The receipt comes after the events are durable. Never throws for a refusal.
    /// </summary>
    ValueTask<Receipt> Submit(ActorId actor, ICommand command);

    /// <summary>
    /// The same for who needs no task: the sink takes the receipt on the thread that has it. It must not block, and
    /// should do little.
    /// </summary>
    void Submit(ActorId actor, ICommand command, IReceiptSink sink);

    /// <summary>
    /// From now on the sink gets every item of a stream, in order and without gap: first a snapshot, or the updates
    /// after <paramref name="after"/> when those are still to be had, then each update as it becomes durable.
    /// Disposing the subscription ends it.
    /// </summary>
    /// <returns>The subscription; refused when the stream's session does not exist.</returns>
    ValueTask<Watching> Watch(StreamAddress stream, Audience audience, long after, IUpdateSink sink);

    /// <summary>
    /// Shows a signal to those who watch a session, where it comes from one of its two sides. It is not kept, and
    /// nobody hears whether it arrived.
    /// </summary>
    void Show(ShopId shop, SessionId session, Signal signal);

    /// <summary>A session as it stands, without changing it; null when there is none.</summary>
    ValueTask<SessionHead?> Look(ShopId shop, SessionId session, Audience audience);

    /// <summary>Transcript entries whose position is above <paramref name="after"/>; null when there is none.</summary>
    ValueTask<TranscriptPage?> ReadTranscript(
        ShopId shop, SessionId session, Audience audience, long after, int most);

    /// <summary>The buyer's sessions in this shop, newest first.</summary>
    ValueTask<IReadOnlyList<SessionId>> SessionsOf(ShopId shop, BuyerId buyer, int most);

    /// <summary>Why a session is where it is, for the shop's staff; null when there is none.</summary>
    ValueTask<Explanation?> Why(ShopId shop, SessionId session);

    /// <summary>Whether the engine can take submissions; null when it can, else what is wrong.</summary>
    string? Trouble { get; }
}

/// <summary>The answer to a submission.</summary>
/// <param name="Refused">Why not, or <see cref="Refusal.None"/>.</param>
/// <param name="Number">The message's transcript number for a message, how many for a move of sessions; else 0.</param>
public readonly record struct Receipt(Refusal Refused, long Number = 0)
{
    public bool IsRefused => Refused != Refusal.None;

    /// <summary>Whether sending the same again may succeed.</summary>
    public bool IsRetryable => Refused is Refusal.Busy or Refusal.Unavailable or Refusal.Stopping;
}

/// <summary>The outcome of asking to watch: a subscription, or why not.</summary>
public readonly record struct Watching(Refusal Refused, IDisposable? Subscription);

/// <summary>Which stream of views.</summary>
/// <param name="Agent">Whose desk or notices.</param>
/// <param name="Queue">For notices: where that agent works.</param>
public readonly record struct StreamAddress(StreamKind Kind, ActorId Actor, AgentId Agent, QueueId Queue = default)
{
    public static StreamAddress Session(ShopId shop, SessionId session) =>
        new(StreamKind.Session, ActorId.Of(shop, session), default);

    public static StreamAddress Desk(ShopId shop, QueueId queue, AgentId agent) =>
        new(StreamKind.Desk, ActorId.Of(shop, queue), agent);

    public static StreamAddress Board(ShopId shop, QueueId queue) =>
        new(StreamKind.Board, ActorId.Of(shop, queue), default);

    /// <summary>A queue's line as it is now, once; it has no updates.</summary>
    public static StreamAddress Line(ShopId shop, QueueId queue) =>
        new(StreamKind.Line, ActorId.Of(shop, queue), default);

    /// <summary>The notices that stand for an agent of a queue.</summary>
    public static StreamAddress Notices(ShopId shop, QueueId queue, AgentId agent) =>
        new(StreamKind.Notices, ActorId.Of(shop), agent, queue);

    /// <summary>All notices of a shop, for its leads.</summary>
    public static StreamAddress Posted(ShopId shop) => new(StreamKind.Posted, ActorId.Of(shop), default);

    /// <summary>What concerns a shop's leads: escalations, complaints, tricky sessions.</summary>
    public static StreamAddress Concerns(ShopId shop) => new(StreamKind.Concerns, ActorId.Of(shop), default);

    /// <summary>The swaps of a shop, for its leads, whenever the rota changes.</summary>
    public static StreamAddress Swaps(ShopId shop) => new(StreamKind.Swaps, ActorId.Of(shop), default);

    /// <summary>An agent's own swaps, whenever his days or swaps change.</summary>
    public static StreamAddress Shifts(ShopId shop, AgentId agent) => new(StreamKind.Shifts, ActorId.Of(shop), agent);

    /// <summary>All planned days of a shop, once; it has no updates.</summary>
    public static StreamAddress Plans(ShopId shop) => new(StreamKind.Plans, ActorId.Of(shop), default);

    /// <summary>The pages of the handover book that an agent of a queue may read or write.</summary>
    public static StreamAddress Handover(ShopId shop, QueueId queue, AgentId agent) =>
        new(StreamKind.Handover, ActorId.Of(shop), agent, queue);

    /// <summary>The pages of a shop's handover book, for its leads.</summary>
    public static StreamAddress Handovers(ShopId shop) => new(StreamKind.Handovers, ActorId.Of(shop), default);

    /// <summary>All that stands in a shop's handover book, once; it has no updates.</summary>
    public static StreamAddress HandoverBook(ShopId shop) => new(StreamKind.HandoverBook, ActorId.Of(shop), default);

    /// <summary>
    /// The name clients know: session/{id}, desk/{agent}, board/{queue}, notices/{agent}, posted, line/{queue},
    /// concerns, swaps, shifts/{agent}, plans, handover/{agent}, handovers, handover-book.
    /// </summary>
    public string Name => Kind switch
    {
        StreamKind.Session => $"session/{Actor.Key}",
        StreamKind.Desk => $"desk/{Agent.Value}",
        StreamKind.Notices => $"notices/{Agent.Value}",
        StreamKind.Posted => "posted",
        StreamKind.Line => $"line/{Actor.Key}",
        StreamKind.Concerns => "concerns",
        StreamKind.Swaps => "swaps",
        StreamKind.Shifts => $"shifts/{Agent.Value}",
        StreamKind.Plans => "plans",
        StreamKind.Handover => $"handover/{Agent.Value}",
        StreamKind.Handovers => "handovers",
        StreamKind.HandoverBook => "handover-book",
        _ => $"board/{Actor.Key}",
    };
}

public enum StreamKind
{
    Session,

    /// <summary>An agent's chats and standing, in the queue where he works.</summary>
    Desk,

    /// <summary>A queue at a glance, for leads.</summary>
    Board,

    /// <summary>The notices that stand for an agent.</summary>
    Notices,

    /// <summary>All notices of a shop, for leads.</summary>
    Posted,

    /// <summary>Who waits in a queue, and what leads did there, at a moment.</summary>
    Line,

    /// <summary>What concerns a shop's leads.</summary>
    Concerns,

    /// <summary>The swaps of a shop, for leads.</summary>
    Swaps,

    /// <summary>An agent's swaps and, by its coming, changes of his shifts.</summary>
    Shifts,

    /// <summary>All planned days of a shop, at a moment.</summary>
    Plans,

    /// <summary>The pages of the handover book that an agent may read or write.</summary>
    Handover,

    /// <summary>The pages of the handover book, for leads.</summary>
    Handovers,

    /// <summary>All that stands in the handover book, at a moment.</summary>
    HandoverBook,
}

/// <summary>A page of a transcript: entries in order, each with the position to go on after.</summary>
/// <param name="Next">Pass it as <c>after</c> for the next page.</param>
public sealed record TranscriptPage(SessionHead Head, IReadOnlyList<Entry> Entries, long Next, bool More);
