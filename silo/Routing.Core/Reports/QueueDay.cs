namespace Routing.Core.Reports;

/// <summary>Where a figure counts: in which hour, and for whom.</summary>
/// <param name="Hour">When the hour begins by the shop's clock.</param>
/// <param name="Agent">Whose it is; null for what nobody did, like arrivals.</param>
public readonly record struct CellKey(Instant Hour, AgentId? Agent);

/// <summary>One day of one queue, as its events tell it. It is added to while the day runs.</summary>
/// <param name="number">Which day; see <see cref="AgentQueue.Counting.LocalDay"/>.</param>
public sealed class QueueDay(long number)
{
    private readonly Dictionary<CellKey, ReportCell> cells = [];
    private readonly Dictionary<AgentId, string> names = [];

    public long Number { get; private set; } = number;

    public IReadOnlyDictionary<CellKey, ReportCell> Cells => cells;

    /// <summary>The names of the agents who have cells.</summary>
    public IReadOnlyDictionary<AgentId, string> Names => names;

    /// <summary>
    /// Whether a rating had been noted in this queue by the end of the day: before the first one, none may have been
    /// told to the queue yet, and their number is not known.
    /// </summary>
    public bool KnowsRatings { get; set; }

    /// <summary>The cell of an hour and an agent; a new one when there is none.</summary>
    public ReportCell Cell(Instant hour, AgentId? agent)
    {
        var key = new CellKey(hour, agent);
        if (!cells.TryGetValue(key, out var cell))
        {
            cells.Add(key, cell = new());
        }

        return cell;
    }

    public void Name(AgentId agent, string name) => names[agent] = name;

    /// <summary>The same figures belong to another day: the shop's clock is another while the day runs.</summary>
    public void Renumber(long day) => Number = day;

    public void Add(QueueDay other)
    {
        foreach (var (key, cell) in other.cells)
        {
            Cell(key.Hour, key.Agent).Add(cell);
        }

        foreach (var (agent, name) in other.names)
        {
            names[agent] = name;
        }

        KnowsRatings |= other.KnowsRatings;
    }
}
