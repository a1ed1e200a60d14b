using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Engine.Feeds;

/// <summary>
/// Reads a session's past from the journal: the updates a watcher missed, a snapshot when he is too far behind, or
/// a page of the transcript. It stops at the version where live updates go on.
/// </summary>
public sealed record SessionCatchUp(
    ActorId Actor, SessionState State, long Version, long After, Audience Audience)
{
    /// <summary>Who is further behind than this takes a snapshot, which shows as many events.</summary>
    public const int MostResumed = 500;

    private string Stream => StreamAddress.Session(Actor.Shop, Actor.Session).Name;

    public async ValueTask<IReadOnlyList<Delivery>> Read(IEventJournal journal, CancellationToken cancellation)
    {
        var isResumable = After > 0 && After <= Version && Version - After <= MostResumed;
        if (!isResumable)
        {
            return [new(await Snapshot(journal, cancellation).ConfigureAwait(false))];
        }

        var events = await Events(journal, After, MostResumed, cancellation).ConfigureAwait(false);
        return SessionFeed.Deliveries(Stream, After + 1, events, State, Audience, hadOrigin: true);
    }

    /// <summary>Entries after a position, with the position to go on from.</summary>
    public async ValueTask<TranscriptPage> ReadPage(IEventJournal journal, int most, CancellationToken cancellation)
    {
        var events = await Events(journal, After, most, cancellation).ConfigureAwait(false);
        var next = After + events.Count;
        return new(SessionProjection.Head(State, Audience), EntriesOf(events), next, next < Version);
    }

    private async ValueTask<StreamItem> Snapshot(IEventJournal journal, CancellationToken cancellation)
    {
        var from = Math.Max(0, Version - MostResumed);
        var events = await Events(journal, from, MostResumed, cancellation).ConfigureAwait(false);
        return new StreamItem.SessionSnapshot(
            Stream, Version, SessionProjection.Head(State, Audience), EntriesOf(events), from > 0);
    }

    private List<Entry> EntriesOf(IEnumerable<SessionEvent> events) =>
    [
        .. events.Select(@event => EntryProjection.Of(@event, State.Buyer!, Audience)).OfType<Entry>(),
    ];

    // The journal may already hold more than the version at which live updates go on.
    private async ValueTask<List<SessionEvent>> Events(
        IEventJournal journal, long after, int most, CancellationToken cancellation)
    {
        var count = (int)Math.Clamp(Version - after, 0, most);
        var recorded = count == 0 ? [] : await journal.Read(Actor, after, count, cancellation).ConfigureAwait(false);
        return [.. recorded.Select(EventJson<SessionEvent>.Read)];
    }
}
