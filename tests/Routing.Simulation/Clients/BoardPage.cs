using Routing.Core.Views;

namespace Routing.Simulation.Clients;

/// <summary>A queue's board as a lead's page shows it.</summary>
internal sealed class BoardPage
{
    public long Number { get; private set; }

    public BoardHead? Head { get; private set; }

    public SortedDictionary<string, BoardAgent> Agents { get; } = new(StringComparer.Ordinal);

    public Applied Apply(StreamItem item)
    {
        if (item is StreamItem.BoardSnapshot snapshot)
        {
            (Number, Head) = (snapshot.Number, snapshot.Head);
            Agents.Clear();
            Put(snapshot.Agents);
            return Applied.Yes;
        }

        var update = (StreamItem.BoardUpdate)item;
        if (update.Number <= Number)
        {
            return Applied.Known;
        }

        if (update.After != Number)
        {
            return Applied.Gap;
        }

        (Number, Head) = (update.Number, update.Head);
        Put(update.Agents);
        foreach (var gone in update.Gone)
        {
            Agents.Remove(gone);
        }

        return Applied.Yes;
    }

    private void Put(IReadOnlyList<BoardAgent> agents)
    {
        foreach (var agent in agents)
        {
            Agents[agent.Agent] = agent;
        }
    }
}
