using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Explaining;
using Routing.Core.Views;

namespace Routing.Engine.Feeds;

/// <summary>The updates of one session, for its buyer and for the shop's staff.</summary>
public sealed class SessionFeed(ActorId actor) : IActorFeed<SessionState, SessionEvent>
{
    private readonly string stream = StreamAddress.Session(actor.Shop, actor.Session).Name;
    // There only while somebody watches: most sessions in memory are not watched.
    private List<Watcher>? watchers;
    private SessionState state = SessionState.Initial(actor);
    private long version;
    private long shown;
    private StreamItem.SessionSignal? seenByBuyer;
    private StreamItem.SessionSignal? seenByAgent;

    public bool IsWatched => watchers is not null;

    public void Load(SessionState state, long version)
    {
        (this.state, this.version) = (state, version);

        // Loaded anew after an append whose outcome was not known, it may have more than was shown: who watches begins
        // anew, so that he misses nothing.
        if (version != shown)
        {
            EndAll();
            shown = version;
        }
    }

    /// <summary>The actor rests: the state goes, the watchers stay.</summary>
    public void Rest() => (state, version) = (SessionState.Initial(actor), 0);

    public IPublication Prepare(long first, IReadOnlyList<SessionEvent> events, SessionState after) =>
        new Publication(this, first, events, after);

    private void Publish(long first, IReadOnlyList<SessionEvent> events, SessionState after)
    {
        var hadOrigin = state.Origin is not null;
        (state, version) = (after, first + events.Count - 1);
        shown = version;
        if (watchers is null)
        {
            return;
        }

        List<Delivery>? forBuyers = null;
        List<Delivery>? forStaff = null;
        foreach (var watcher in watchers)
        {
            foreach (var delivery in watcher.Audience == Audience.Buyer || IsTheSameForAll(events, hadOrigin)
                ? forBuyers ??= Deliveries(stream, first, events, after, Audience.Buyer, hadOrigin)
                : forStaff ??= Deliveries(stream, first, events, after, Audience.Staff, hadOrigin))
            {
                watcher.Deliver(delivery);
            }
        }

        Forget(watcher => watcher.IsOver);
    }

    /// <summary>
    /// Begins to watch. The watcher is held back until the past has been read with the answered catch-up; no
    /// catch-up means that there is nothing to read.
    /// </summary>
    /// <returns>False when there is no such session.</returns>
    public bool TryWatch(Watcher watcher, long after, out SessionCatchUp? catchUp)
    {
        catchUp = null;
        if (state.Phase == SessionPhase.None)
        {
            return false;
        }

        (watchers ??= new(2)).Add(watcher);
        if (after != version)
        {
            watcher.HoldBack();
            catchUp = new(actor, state, version, after, watcher.Audience);
        }

        Show(watcher, seenByBuyer is null ? null : seenByBuyer with { Number = version });
        Show(watcher, seenByAgent is null ? null : seenByAgent with { Number = version });
        return true;
    }

    /// <summary>
    /// Shows a signal to those who watch: that somebody types to the other side alone, what was seen to all, so that
    /// one's own other pages know it too. Whoever is not of this session shows nothing.
    /// </summary>
    public void Show(Signal signal)
    {
        if (Item(signal) is not { } item)
        {
            return;
        }

        var isBuyers = signal.Buyer is not null;
        if (signal.Kind == SignalKind.Seen)
        {
            ref var known = ref isBuyers ? ref seenByBuyer : ref seenByAgent;
            if (known is not null && known.Seen >= item.Seen)
            {
                return;
            }

            known = item;
        }

        foreach (var watcher in watchers ?? [])
        {
            if (signal.Kind == SignalKind.Seen || (watcher.Audience == Audience.Buyer) != isBuyers)
            {
                Show(watcher, item);
            }
        }

        Forget(watcher => watcher.IsOver);
    }

    public void Unwatch(Watcher watcher)
    {
        watcher.End();
        Forget(one => one == watcher);
    }

    /// <summary>Tells all who watch that it is over here.</summary>
    public void EndAll()
    {
        watchers?.ForEach(watcher => watcher.Break());
        watchers = null;
    }

    private void Forget(Predicate<Watcher> isGone)
    {
        watchers?.RemoveAll(isGone);
        watchers = watchers is [] ? null : watchers;
    }

    /// <summary>The head as an audience sees it; null when there is no such session.</summary>
    public SessionHead? Head(Audience audience) =>
        state.Phase == SessionPhase.None ? null : SessionProjection.Head(state, audience);

    /// <summary>Where the session stands; null when there is no such session.</summary>
    public SessionStanding? Standing => state.Phase == SessionPhase.None ? null : SessionStanding.Of(state);

    /// <summary>What is needed to read the transcript; null when there is no such session.</summary>
    public SessionCatchUp? Past(long after, Audience audience) =>
        state.Phase == SessionPhase.None ? null : new(actor, state, version, after, audience);

    internal static List<Delivery> Deliveries(
        string stream,
        long first,
        IReadOnlyList<SessionEvent> events,
        SessionState after,
        Audience audience,
        bool hadOrigin) =>
    [
        .. SessionProjection.Updates(stream, first, events, after, audience, hadOrigin)
            .Select(update => new Delivery(update)),
    ];

    private StreamItem.SessionSignal? Item(Signal signal)
    {
        var isTheirs = state.Phase != SessionPhase.None
            && (signal.Buyer is { } buyer ? state.Buyer!.Id == buyer : state.Agent?.Id == signal.Agent);
        if (!isTheirs || (signal.Kind == SignalKind.Seen && (signal.Seen < 1 || signal.Seen > state.LastNumber)))
        {
            return null;
        }

        var agent = signal.Buyer is null ? state.Agent : null;
        return new(
            stream,
            version,
            signal.Kind,
            agent is null ? "buyer" : "agent",
            agent?.Id.Value,
            agent?.Name,
            signal.Kind == SignalKind.Seen ? signal.Seen : null);
    }

    private static void Show(Watcher watcher, StreamItem.SessionSignal? item)
    {
        if (item is not null)
        {
            watcher.Deliver(new(item));
        }
    }

    private static bool IsTheSameForAll(IReadOnlyList<SessionEvent> events, bool hadOrigin)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (SessionProjection.ChangesHead(events[i], hadOrigin))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Publication(
        SessionFeed feed, long first, IReadOnlyList<SessionEvent> events, SessionState after) : IPublication
    {
        public void Publish() => feed.Publish(first, events, after);
    }
}
