using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Explaining;
using Routing.Core.Policies;
using Routing.Core.Views;

namespace Routing.Engine.Feeds;

/// <summary>The updates of one queue: each agent's desk as it changes, the leads' boards at the host's beat.</summary>
public sealed class QueueFeed(ActorId actor) : IActorFeed<QueueState, QueueEvent>
{
    private readonly Dictionary<AgentId, Desk> desks = [];
    private readonly Board board = new(StreamAddress.Board(actor.Shop, actor.Queue).Name);
    private QueueState state = QueueState.Initial(actor);
    private long version;

    public bool IsWatched => desks.Count > 0 || HasBoards;

    public bool HasBoards => board.IsWatched;

    public void Load(QueueState state, long version)
    {
        (this.state, this.version) = (state, version);

        // Loaded anew after an append whose outcome was not known, it may have more than was shown: who watches a desk
        // that changed begins anew, so that he misses nothing.
        foreach (var (id, desk) in desks.ToArray())
        {
            if (state.FindAgent(id) is not { } agent || agent.DeskNumber != desk.Shown.DeskNumber)
            {
                desk.Watchers.ForEach(watcher => watcher.Break());
                desks.Remove(id);
            }
            else
            {
                desk.Shown = agent;
            }
        }
    }

    public IPublication Prepare(long first, IReadOnlyList<QueueEvent> events, QueueState after) =>
        new Publication(this, first + events.Count - 1, after, DeskTouch.Changes(events, after));

    /// <summary>
    /// Begins to watch a desk or the board; both start at once, with a snapshot unless nothing is new.
    /// </summary>
    /// <returns>False when the agent has never signed on in this queue.</returns>
    public bool TryWatch(Watcher watcher, long after, Instant now)
    {
        if (watcher.Stream.Kind == StreamKind.Board)
        {
            board.Show(state, version, now);
            board.Add(watcher, state, version, now);
            return true;
        }

        if (watcher.Stream.Kind == StreamKind.Line)
        {
            watcher.Deliver(new(LineProjection.Snapshot(watcher.Stream.Name, version, state)));
            return true;
        }

        if (state.FindAgent(watcher.Stream.Agent) is not { } agent)
        {
            return false;
        }

        BringUpToDate(agent);
        if (!desks.TryGetValue(agent.Id, out var desk))
        {
            desks[agent.Id] = desk = new(agent);
        }

        desk.Watchers.Add(watcher);
        if (after == 0 || after != agent.DeskNumber)
        {
            watcher.Deliver(new(DeskProjection.Snapshot(watcher.Stream.Name, state, agent)));
        }

        return true;
    }

    public void Unwatch(Watcher watcher)
    {
        watcher.End();
        board.Remove(watcher);
        Forget(watcher.Stream.Agent);
    }

    /// <summary>Tells all who watch that it is over here.</summary>
    public void EndAll()
    {
        foreach (var watcher in desks.Values.SelectMany(desk => desk.Watchers))
        {
            watcher.Break();
        }

        desks.Clear();
        board.EndAll();
    }

    /// <summary>Why a session is where it is, as far as this queue knows.</summary>
    public Explanation Explain(SessionStanding session, ShopPolicy policy, Instant now) =>
        Explanation.Of(session, state, policy, now);

    /// <summary>Brings the boards up to date, when anything has changed since the last time.</summary>
    public void ShowBoards(Instant now) => board.Show(state, version, now);

    private void Show(DeskChange change)
    {
        var id = change.Agent.Id;
        if (!desks.TryGetValue(id, out var desk))
        {
            return;
        }

        foreach (var update in DeskProjection.Updates(
            desk.Watchers[0].Stream.Name, actor.Queue, desk.Shown, change))
        {
            var delivery = new Delivery(update);
            foreach (var watcher in desk.Watchers)
            {
                watcher.Deliver(delivery);
            }
        }

        desk.Shown = change.Agent;
        Forget(id);
    }

    // What changes nothing on a desk is numbered all the same: before one more watches, the others get the number.
    private void BringUpToDate(AgentState agent)
    {
        if (desks.TryGetValue(agent.Id, out var desk) && desk.Shown.DeskNumber != agent.DeskNumber)
        {
            Show(new(agent, []));
        }
    }

    private void Forget(AgentId agent)
    {
        if (desks.TryGetValue(agent, out var desk))
        {
            desk.Watchers.RemoveAll(watcher => watcher.IsOver);
            if (desk.Watchers.Count == 0)
            {
                desks.Remove(agent);
            }
        }
    }

    /// <summary>A desk that is watched, and the agent's standing as it was shown last.</summary>
    private sealed class Desk(AgentState shown)
    {
        public List<Watcher> Watchers { get; } = [];

        public AgentState Shown { get; set; } = shown;
    }

    private sealed class Publication(
        QueueFeed feed, long last, QueueState after, IReadOnlyList<DeskChange> changes) : IPublication
    {
        public void Publish()
        {
            (feed.state, feed.version) = (after, last);
            foreach (var change in changes)
            {
                feed.Show(change);
            }
        }
    }
}
