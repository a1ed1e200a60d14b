namespace Routing.Core.Reports;

/// <summary>A queue's part of a day.</summary>
/// <param name="Day">Null when nothing was counted in it.</param>
public sealed record QueuePart(QueueId Queue, QueueDay? Day);

/// <summary>Puts the parts of a day's report together.</summary>
public static class DayReports
{
    private static readonly string[] OfRatings = [ReportFigures.Ratings, ReportFigures.Stars];

    /// <param name="hours">The hours of the day, by the shop's clock as it is known now.</param>
    /// <param name="parts">What the queues counted. It is copied: a day that runs goes on.</param>
    /// <param name="complaints">The complaints of the shop.</param>
    /// <param name="isWhole">Whether the journal has the whole day.</param>
    public static DayReport Of(
        DayHours hours, IReadOnlyList<QueuePart> parts, ComplaintLog complaints, bool isWhole)
    {
        Dictionary<AgentId, string> names = [];
        Dictionary<(QueueId Queue, CellKey Key), ReportCell> cells = [];
        foreach (var (queue, day) in parts)
        {
            foreach (var (key, cell) in day?.Cells ?? new Dictionary<CellKey, ReportCell>())
            {
                cells.Add((queue, key), ReportCell.Sum([cell]));
            }

            foreach (var (agent, name) in day?.Names ?? new Dictionary<AgentId, string>())
            {
                names[agent] = name;
            }
        }

        foreach (var complaint in complaints.Within(hours.From, hours.Until))
        {
            AddTo(cells, complaint, hours);
            names.TryAdd(complaint.By.Id, complaint.By.Name);
        }

        return new(
            hours,
            [.. parts.Select(part => part.Queue).Union(cells.Keys.Select(key => key.Queue)).Order()],
            [
                .. from cell in cells
                   orderby cell.Key.Key.Hour, cell.Key.Queue, cell.Key.Key.Agent is null, cell.Key.Key.Agent
                   select new ReportLine(
                       HourOf(hours, cell.Key.Key.Hour), cell.Key.Queue, cell.Key.Key.Agent, cell.Value),
            ],
            names,
            Unknown(parts, complaints.KnownSince < hours.Until),
            isWhole);
    }

    private static void AddTo(
        Dictionary<(QueueId Queue, CellKey Key), ReportCell> cells, in RecordedComplaint complaint, DayHours hours)
    {
        var at = complaint.At;
        var hour = hours.Hours.Last(one => one.At <= at);
        var key = (complaint.Queue, new CellKey(hour.At, complaint.By.Id));
        if (!cells.TryGetValue(key, out var cell))
        {
            cells.Add(key, cell = new());
        }

        cell.Add(new ReportCounts(Complaints: 1));
    }

    // An hour that the clock of now does not have was counted by another clock, which the queue followed then.
    private static DayHour HourOf(DayHours hours, Instant at)
    {
        foreach (var hour in hours.Hours)
        {
            if (hour.At == at)
            {
                return hour;
            }
        }

        return DayHours.HourAt(at.UnixMs, hours.Hours[0].UtcOffsetMinutes) with { At = at };
    }

    private static HashSet<string> Unknown(IReadOnlyList<QueuePart> parts, bool knowsComplaints) =>
    [
        .. parts.Any(part => part.Day?.KnowsRatings == true) ? [] : OfRatings,
        .. knowsComplaints ? Array.Empty<string>() : [ReportFigures.Complaints],
    ];
}
