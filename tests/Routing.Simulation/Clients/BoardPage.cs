using Routing.Core.Views;

namespace Routing.Simulation.Clients;

/// <summary>A queue's board as a lead's page shows it.</summary>
internal sealed class BoardPage : NumberedPage<BoardHead>
{
    public SortedDictionary<string, BoardAgent> Agents { get; } = new(StringComparer.Ordinal);

    public Applied Apply(StreamItem item)
    {
        if (item is StreamItem.BoardSnapshot snapshot)
        {
            Begin(snapshot.Number, snapshot.Head);
            Agents.Clear();
            Take(snapshot.Agents, []);
            return Applied.Yes;
        }

        var update = (StreamItem.BoardUpdate)item;
        var applied = Step(update.After, update.Number, update.Head);
        if (applied == Applied.Yes)
        {
            Take(update.Agents, update.Gone);
        }

        return applied;
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
