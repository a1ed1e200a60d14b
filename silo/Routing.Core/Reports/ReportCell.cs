namespace Routing.Core.Reports;

/// <summary>One hour of a queue and an agent, or a sum of such. It only grows.</summary>
public sealed class ReportCell
{
    public ReportCounts Counts { get; private set; }

    /// <summary>How long sessions waited for the first answer of a human, those that got one.</summary>
    public Spread FirstResponses { get; } = new();

    /// <summary>How long sessions were in line that an agent got.</summary>
    public Spread Waits { get; } = new();

    public static ReportCell Sum(IEnumerable<ReportCell> cells)
    {
        var sum = new ReportCell();
        foreach (var cell in cells)
        {
            sum.Add(cell);
        }

        return sum;
    }

    public void Add(in ReportCounts counts) => Counts += counts;

    public void Add(ReportCell other)
    {
        Counts += other.Counts;
        FirstResponses.Add(other.FirstResponses);
        Waits.Add(other.Waits);
    }
}
