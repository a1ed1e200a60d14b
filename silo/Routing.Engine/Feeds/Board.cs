using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.Views;

namespace Routing.Engine.Feeds;

/// <summary>The leads' boards of one queue: all show the same, as of the last beat.</summary>
internal sealed class Board(string stream)
{
    private readonly List<Watcher> watchers = [];
    private readonly Dictionary<AgentId, AgentState> rows = [];
    private QueueFigures figures = QueueFigures.None;
    private long shown;

    public bool IsWatched => watchers.Count > 0;

    /// <summary>Brings those who watch up to date.</summary>
    public void Show(QueueState state, long version, Instant now)
    {
        if (watchers.Count == 0 || shown == version)
        {
            return;
        }

        var update = new Delivery(BoardProjection.Update(stream, shown, version, rows, figures, state, now));
        Note(state, version);
        foreach (var watcher in watchers)
        {
            watcher.Deliver(update);
        }

        watchers.RemoveAll(watcher => watcher.IsOver);
    }

    /// <summary>One more watches; the others have just been brought up to date.</summary>
    public void Add(Watcher watcher, QueueState state, long version, Instant now)
    {
        watchers.Add(watcher);
        watcher.Deliver(new(BoardProjection.Snapshot(stream, version, state, now)));
        Note(state, version);
    }

    public void Remove(Watcher watcher) => watchers.Remove(watcher);

    public void EndAll()
    {
        watchers.ForEach(watcher => watcher.Break());
        watchers.Clear();
    }

    private void Note(QueueState state, long version)
    {
        shown = version;
        figures = state.Figures;
        rows.Clear();
        foreach (var agent in BoardProjection.Agents(state))
        {
            rows.Add(agent.Id, agent);
        }
    }
}
