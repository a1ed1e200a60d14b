using System.Globalization;
using System.Text;
using Routing.Core.Reports;

namespace Routing.Hub.Api;

/// <summary>How the rows of a report's table are cut.</summary>
internal enum ReportCut
{
    /// <summary>The finest: a row for each hour, queue and agent; without an agent for what nobody did.</summary>
    All,

    Hour,
    Queue,
    Agent,
}

/// <summary>
/// A report as a table for spreadsheets: UTF-8 with its mark, so that Chinese names are read right, a comma between
/// cells, spans in milliseconds, shares from 0 to 1.
/// </summary>
internal static class ReportCsv
{
    public static byte[] Of(DateOnly date, DayReport report, ReportCut cut)
    {
        var text = new StringBuilder();
        Row(text, ["date", .. Heads(cut), .. ReportFigures.All.Select(Head)]);
        foreach (var (keys, value) in Rows(report, cut))
        {
            Row(text, [Day(date), .. keys, .. ReportFigures.All.Select(figure => Number(figure, value(figure)))]);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string[] Heads(ReportCut cut) => cut switch
    {
        ReportCut.Hour => ["hour"],
        ReportCut.Queue => ["queue"],
        ReportCut.Agent => ["agent", "name"],
        _ => ["hour", "queue", "agent", "name"],
    };

    private static IEnumerable<(string[] Keys, Func<ReportFigure, double?> Value)> Rows(
        DayReport report, ReportCut cut)
    {
        return cut switch
        {
            ReportCut.Hour => report.ByHour().Select(sum => (new[] { Hour(sum.Key) }, Of(sum.Cell))),
            ReportCut.Queue => report.ByQueue().Select(sum => (new[] { sum.Key.Value }, Of(sum.Cell))),
            ReportCut.Agent => report.ByAgent().Select(sum =>
                (new[] { sum.Key.Value, ReportFaces.NameOf(report, sum.Key) }, Of(sum.Cell, isOfAgent: true))),
            _ => report.Lines.Select(line => (Keys(line), OfLine(line))),
        };

        Func<ReportFigure, double?> Of(ReportCell cell, bool isOfAgent = false) =>
            figure => report.Value(figure, cell, isOfAgent);
        Func<ReportFigure, double?> OfLine(ReportLine line) => figure => report.Value(figure, line);
        string[] Keys(ReportLine line) =>
        [
            Hour(line.Hour),
            line.Queue.Value,
            line.Agent?.Value ?? "",
            line.Agent is { } agent ? ReportFaces.NameOf(report, agent) : "",
        ];
    }

    private static string Head(ReportFigure figure) => figure.Unit == ReportUnit.Span ? $"{figure.Id}_ms" : figure.Id;

    private static string Number(ReportFigure figure, double? value) =>
        ReportFaces.Written(figure, value)?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    // With what the clock is ahead of UTC: when it is put back, an hour comes twice.
    private static string Hour(DayHour hour)
    {
        var ahead = TimeSpan.FromMinutes(hour.UtcOffsetMinutes);
        var sign = ahead < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $@"{hour.Local:00}:00{sign}{ahead:hh\:mm}");
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A name that begins like a formula is shown as it is, not worked out by the spreadsheet.
    private static string Cell(string text)
    {
        var isFormula = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)
            && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        var safe = isFormula ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
