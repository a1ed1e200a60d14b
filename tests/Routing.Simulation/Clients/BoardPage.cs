using Routing.Core.AgentQueue.Counting;
using Routing.Core.Views;

namespace Routing.Simulation.Clients;

/// <summary>A queue's board as a lead's page shows it.</summary>
internal sealed class BoardPage : NumberedPage<BoardHead>
{
    public SortedDictionary<string, BoardAgent> Agents { get; } = new(StringComparer.Ordinal);

    /// <summary>The figures of the last hour, by the minute.</summary>
    public IReadOnlyList<BoardMinute> Minutes { get; private set; } = [];

    public Applied Apply(StreamItem item)
    {
        if (item is StreamItem.BoardSnapshot snapshot)
        {
            Begin(snapshot.Number, snapshot.Head);
            Agents.Clear();
            Take(snapshot.Agents, []);
            Minutes = snapshot.Minutes;
            return Applied.Yes;
        }

        var update = (StreamItem.BoardUpdate)item;
        var applied = Step(update.After, update.Number, update.Head);
        if (applied == Applied.Yes)
        {
            Take(update.Agents, update.Gone);
            Take(update.Minutes);
        }

        return applied;
    }

    // Those that came stand instead of the same before; what an hour ends is dropped.
    private void Take(IReadOnlyList<BoardMinute> news)
    {
        if (news.Count > 0)
        {
            var from = news[^1].At - (QueueFigures.KeptMinutes * MinuteFigures.MinuteMs);
            Minutes = [.. Minutes.Where(one => one.At < news[0].At).Concat(news).Where(one => one.At > from)];
        }
    }

    private void Take(IReadOnlyList<BoardAgent> agents, IReadOnlyList<string> gone)
    {
        foreach (var agent in agents)
        {
            Agents[agent.Agent] = agent;
        }

        foreach (var left in gone)
        {
            Agents.Remove(left);
        }
    }
}
