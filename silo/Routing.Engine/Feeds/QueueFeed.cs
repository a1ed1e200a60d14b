using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Views;

namespace Routing.Engine.Feeds;

/// <summary>The updates of one queue: each agent's desk as it changes, the leads' boards at the host's beat.</summary>
public sealed class QueueFeed(ActorId actor) : IActorFeed<QueueState, QueueEvent>
{
    private readonly Dictionary<AgentId, List<Watcher>> desks = [];
    private readonly List<Watcher> boards = [];
    private readonly string boardStream = StreamAddress.Board(actor.Shop, actor.Queue).Name;
    private QueueState state = QueueState.Initial(actor);
    private long version;
    private QueueState shown = QueueState.Initial(actor);
    private long shownVersion;

    public bool IsWatched => desks.Count > 0 || boards.Count > 0;

    public bool HasBoards => boards.Count > 0;

    public void Load(QueueState state, long version) => (this.state, this.version) = (state, version);

    public void Publish(long first, IReadOnlyList<QueueEvent> events, QueueState after)
    {
        var before = state;
        Load(after, first + events.Count - 1);
        if (desks.Count > 0)
        {
            foreach (var agent in Touched(before, events, after))
            {
                PublishDesk(before, after, agent);
            }
        }
    }

    /// <summary>
    /// Begins to watch a desk or the board; both start at once, with a snapshot unless nothing is new.
    /// </summary>
    /// <returns>False when the agent has never signed on in this queue.</returns>
    public bool TryWatch(Watcher watcher, long after, Instant now)
    {
        if (watcher.Stream.Kind == StreamKind.Board)
        {
            ShowBoards(now);
            boards.Add(watcher);
            watcher.Deliver(new(BoardProjection.Snapshot(boardStream, version, state, now)));
            (shown, shownVersion) = (state, version);
            return true;
        }

        if (state.FindAgent(watcher.Stream.Agent) is not { } agent)
        {
            return false;
        }

        if (!desks.TryGetValue(agent.Id, out var watchers))
        {
            desks[agent.Id] = watchers = [];
        }

        watchers.Add(watcher);
        if (after == 0 || after != agent.DeskNumber)
        {
            watcher.Deliver(new(DeskProjection.Snapshot(watcher.Stream.Name, state, agent)));
        }

        return true;
    }

    public void Unwatch(Watcher watcher)
    {
        watcher.End();
        boards.Remove(watcher);
        if (desks.TryGetValue(watcher.Stream.Agent, out var watchers))
        {
            Forget(watcher.Stream.Agent, watchers);
        }
    }

    /// <summary>Brings the boards up to date, when anything has changed since the last time.</summary>
    public void ShowBoards(Instant now)
    {
        if (boards.Count == 0 || ReferenceEquals(shown, state))
        {
            return;
        }

        var update = new Delivery(BoardProjection.Update(boardStream, shownVersion, version, shown, state, now));
        (shown, shownVersion) = (state, version);
        foreach (var board in boards)
        {
            board.Deliver(update);
        }

        boards.RemoveAll(board => board.IsOver);
    }

    private void PublishDesk(QueueState before, QueueState after, AgentId id)
    {
        if (!desks.TryGetValue(id, out var watchers) || after.FindAgent(id) is not { } agent)
        {
            return;
        }

        foreach (var update in DeskProjection.Updates(watchers[0].Stream.Name, before, after, agent))
        {
            var delivery = new Delivery(update);
            foreach (var watcher in watchers)
            {
                watcher.Deliver(delivery);
            }
        }

        Forget(id, watchers);
    }

    private void Forget(AgentId agent, List<Watcher> watchers)
    {
        watchers.RemoveAll(watcher => watcher.IsOver);
        if (watchers.Count == 0)
        {
            desks.Remove(agent);
        }
    }

    private static HashSet<AgentId> Touched(QueueState before, IReadOnlyList<QueueEvent> events, QueueState after)
    {
        var touched = new HashSet<AgentId>();
        foreach (var @event in events)
        {
            var (agent, session) = DeskTouch.Of(@event);
            Add(agent);
            if (session is { } chat)
            {
                Add(before.Chats.GetValueOrDefault(chat)?.Agent);
                Add(after.Chats.GetValueOrDefault(chat)?.Agent);
            }
        }

        return touched;

        void Add(AgentId? agent)
        {
            if (agent is { } id)
            {
                touched.Add(id);
            }
        }
    }
}
