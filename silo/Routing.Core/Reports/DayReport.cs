namespace Routing.Core.Reports;

/// <summary>What was counted in one hour, in one queue, of one agent or of nobody.</summary>
public sealed record ReportLine(DayHour Hour, QueueId Queue, AgentId? Agent, ReportCell Cell);

/// <summary>What was counted of an hour, a queue or an agent.</summary>
public sealed record ReportSum<TKey>(TKey Key, ReportCell Cell);

/// <summary>A day of a shop: what its queues counted, cut and added up as is asked for.</summary>
/// <param name="Hours">The hours of the day by the shop's clock.</param>
/// <param name="Queues">The queues of which there is a journal, in their order.</param>
/// <param name="Lines">What was counted, by hour, queue and agent.</param>
/// <param name="Names">The agents' names, as the journal has them.</param>
/// <param name="Unknown">Figures that were not recorded yet then; see <see cref="ReportFigure.Id"/>.</param>
/// <param name="IsWhole">Whether the journal has the whole day: on the day on which it begins something is missing.
/// </param>
public sealed record DayReport(
    DayHours Hours,
    IReadOnlyList<QueueId> Queues,
    IReadOnlyList<ReportLine> Lines,
    IReadOnlyDictionary<AgentId, string> Names,
    IReadOnlySet<string> Unknown,
    bool IsWhole)
{
    /// <summary>Whether this is the part that is about one agent: no queue's figures can be told of it.</summary>
    public bool IsOfAgent { get; private init; }

    /// <summary>The part of it that is about a queue, about an agent, or both; null for all of them.</summary>
    public DayReport Only(QueueId? queue, AgentId? agent) => queue is null && agent is null
        ? this
        : this with
        {
            IsOfAgent = IsOfAgent || agent is not null,
            Queues = [.. Queues.Where(one => queue is null || one == queue)],
            Lines =
            [
                .. Lines.Where(line =>
                    (queue is null || line.Queue == queue) && (agent is null || line.Agent == agent)),
            ],
        };

    public ReportCell Total() => ReportCell.Sum(Lines.Select(line => line.Cell));

    /// <summary>Every hour of the day in its order, those in which nothing happened too.</summary>
    public IReadOnlyList<ReportSum<DayHour>> ByHour()
    {
        var known = Lines.ToLookup(line => line.Hour.At, line => line.Cell);
        var beyond = Lines.Select(line => line.Hour).Where(hour => Hours.Hours.All(one => one.At != hour.At));
        return
        [
            .. Hours.Hours.Concat(beyond.DistinctBy(hour => hour.At)).OrderBy(hour => hour.At)
                .Select(hour => new ReportSum<DayHour>(hour, ReportCell.Sum(known[hour.At]))),
        ];
    }

    /// <summary>Every queue, those in which nothing happened too.</summary>
    public IReadOnlyList<ReportSum<QueueId>> ByQueue()
    {
        var known = Lines.ToLookup(line => line.Queue, line => line.Cell);
        return [.. Queues.Select(queue => new ReportSum<QueueId>(queue, ReportCell.Sum(known[queue])))];
    }

    /// <summary>Every agent of whom something was counted.</summary>
    public IReadOnlyList<ReportSum<AgentId>> ByAgent() =>
    [
        .. Lines.Where(line => line.Agent is not null).GroupBy(line => line.Agent!.Value, line => line.Cell)
            .OrderBy(cells => cells.Key).Select(cells => new ReportSum<AgentId>(cells.Key, ReportCell.Sum(cells))),
    ];

    /// <summary>A figure of a cell; null when there is nothing of which it could be told, or it was not recorded.
    /// </summary>
    /// <param name="figure">Which figure.</param>
    /// <param name="cell">What was counted.</param>
    /// <param name="isOfAgent">Whether the cell is an agent's: figures of queues are not told of it.</param>
    public double? Value(ReportFigure figure, ReportCell cell, bool isOfAgent = false) =>
        Unknown.Contains(figure.Id) || (figure.Scope == ReportScope.Queue && (isOfAgent || IsOfAgent))
            ? null
            : figure.Of(cell);

    /// <summary>
    /// A figure of a line; null as for a cell, and where one line cannot tell it: a queue's share needs what the
    /// queue's agents did, and that stands on their lines.
    /// </summary>
    public double? Value(ReportFigure figure, ReportLine line) =>
        figure is { Scope: ReportScope.Queue, Unit: ReportUnit.Share }
            ? null
            : Value(figure, line.Cell, line.Agent is not null);
}
