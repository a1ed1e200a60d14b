using System.Text.Json;
using Routing.Core;
using Routing.Core.Reports;
using Routing.Engine.Reports;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>A report as it is sent to who asks for JSON.</summary>
internal static class ReportFaces
{
    public static readonly IReadOnlyList<ReportFigureBody> Figures =
    [
        .. ReportFigures.All.Select(figure => new ReportFigureBody(
            figure.Id, Lower(figure.Unit), Lower(figure.Scope), figure.Name, figure.Meaning, figure.Source)),
    ];

    public static ReportBody Of(ServedShop shop, DateOnly date, ReportAnswer answer, DayReport report) => new(
        shop.Id.Value,
        date,
        shop.File.TimeZone,
        report.Hours.From.UnixMs,
        report.Hours.Until.UnixMs,
        answer.At.UnixMs,
        answer.IsRunning,
        report.IsWhole,
        [.. report.Unknown.Order(StringComparer.Ordinal)],
        Values(report, report.Total()),
        [
            .. report.ByHour().Select(sum => new ReportHourRow(
                sum.Key.At.UnixMs, sum.Key.Local, sum.Key.UtcOffsetMinutes, Values(report, sum.Cell))),
        ],
        [
            .. report.ByQueue().Select(sum => new ReportQueueRow(
                sum.Key.Value, shop.Queue(sum.Key)?.Name, Values(report, sum.Cell))),
        ],
        [
            .. report.ByAgent().Select(sum => new ReportAgentRow(
                sum.Key.Value, NameOf(report, sum.Key), Values(report, sum.Cell, isOfAgent: true))),
        ]);

    public static string NameOf(DayReport report, AgentId agent) => report.Names.GetValueOrDefault(agent, agent.Value);

    /// <summary>A figure's value as it is written: whole milliseconds, shares and stars rounded.</summary>
    public static double? Written(ReportFigure figure, double? value) => value is not { } known
        ? null
        : figure.Unit switch
        {
            ReportUnit.Span => Math.Round(known),
            ReportUnit.Count => known,
            _ => Math.Round(known, 4),
        };

    private static Dictionary<string, double?> Values(DayReport report, ReportCell cell, bool isOfAgent = false) =>
        ReportFigures.All.ToDictionary(
            figure => figure.Id, figure => Written(figure, report.Value(figure, cell, isOfAgent)));

    private static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
