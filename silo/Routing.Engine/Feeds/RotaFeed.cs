using Routing.Core;
using Routing.Core.Rota;
using Routing.Core.Views;

namespace Routing.Engine.Feeds;

/// <summary>
/// The notices and swaps of a shop, for each agent who watches his and for its leads, and what concerns the leads. They
/// are few: whoever is concerned by a change gets all of his anew.
/// </summary>
public sealed class RotaFeed(ActorId actor) : IActorFeed<RotaState, RotaEvent>
{
    private readonly List<Watcher> watchers = [];
    private RotaState state = RotaState.Initial(actor);
    private long version;

    public bool IsWatched => watchers.Count > 0;

    public void Load(RotaState state, long version)
    {
        var isNews = version != this.version;
        (this.state, this.version) = (state, version);

        // Loaded anew after an append whose outcome was not known, it may have more than was shown.
        if (isNews)
        {
            watchers.ForEach(Show);
            Forget();
        }
    }

    public IPublication Prepare(long first, IReadOnlyList<RotaEvent> events, RotaState after) =>
        new Publication(this, first + events.Count - 1, events, after);

    /// <summary>Begins to watch, with what stands now unless nothing is new.</summary>
    public void Watch(Watcher watcher, long after)
    {
        watchers.Add(watcher);
        if (after == 0 || after != version)
        {
            Show(watcher);
        }
    }

    public void Unwatch(Watcher watcher)
    {
        watcher.End();
        Forget();
    }

    /// <summary>Tells all who watch that it is over here.</summary>
    public void EndAll()
    {
        watchers.ForEach(watcher => watcher.Break());
        watchers.Clear();
    }

    private void Publish(long last, IReadOnlyList<RotaEvent> events, RotaState after)
    {
        var before = state;
        (state, version) = (after, last);
        foreach (var watcher in watchers.Where(watcher => IsConcerned(watcher.Stream, events, before)))
        {
            Show(watcher);
        }

        Forget();
    }

    private static bool IsConcerned(StreamAddress stream, IReadOnlyList<RotaEvent> events, RotaState before) =>
        stream.Kind switch
        {
            StreamKind.Concerns => events.Any(ConcernProjection.Changes),
            StreamKind.Posted => events.Any(NoticeProjection.Changes),
            StreamKind.Swaps => events.Any(RotaProjection.Changes),
            StreamKind.Shifts => events.Any(@event => RotaProjection.Concerns(@event, before, stream.Agent)),
            StreamKind.Handovers => events.Any(HandoverProjection.Changes),
            StreamKind.Handover => events.Any(
                @event => HandoverProjection.Concerns(@event, stream.Queue, stream.Agent)),
            StreamKind.Plans or StreamKind.HandoverBook => false,
            _ => events.Any(@event => NoticeProjection.Concerns(@event, before, stream.Agent, stream.Queue)),
        };

    private void Show(Watcher watcher)
    {
        var stream = watcher.Stream;
        watcher.Deliver(new(stream.Kind switch
        {
            StreamKind.Concerns => ConcernProjection.ForLeads(stream.Name, version, state),
            StreamKind.Swaps => RotaProjection.ForLeads(stream.Name, version, state),
            StreamKind.Shifts => RotaProjection.ForAgent(stream.Name, version, state, stream.Agent),
            StreamKind.Plans => RotaProjection.Whole(stream.Name, version, state),
            StreamKind.Handover => HandoverProjection.ForAgent(
                stream.Name, version, state, stream.Queue, stream.Agent),
            StreamKind.Handovers => HandoverProjection.ForLeads(stream.Name, version, state),
            StreamKind.HandoverBook => HandoverProjection.Whole(stream.Name, version, state),
            StreamKind.Posted => (StreamItem)NoticeProjection.ForLeads(stream.Name, version, state),
            _ => NoticeProjection.ForAgent(stream.Name, version, state, stream.Agent, stream.Queue),
        }));
    }

    private void Forget() => watchers.RemoveAll(watcher => watcher.IsOver);

    private sealed class Publication(
        RotaFeed feed, long last, IReadOnlyList<RotaEvent> events, RotaState after) : IPublication
    {
        public void Publish() => feed.Publish(last, events, after);
    }
}
