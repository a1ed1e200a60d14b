using System.Globalization;
using System.Text;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota.Plan;

namespace Routing.Hub.Planning;

/// <summary>The rota as comma-separated values: a line for each shift, one for each day without any.</summary>
internal static class RotaCsv
{
    private static readonly string[] Columns =
        ["agent", "name", "day", "kind", "from", "until", "queue", "breaks", "overtime", "note"];

    private static readonly string[] Needed = ["agent", "day", "from", "until"];

    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy/M/d"];

    public static string Write(RotaBook book, DateOnly from, int days, IEnumerable<RosterAgent> agents)
    {
        // With the mark spreadsheets read it as UTF-8.
        var text = new StringBuilder("\uFEFF").Append(Csv.Line(Columns));
        foreach (var agent in agents)
        {
            foreach (var day in Enumerable.Range(0, days).Select(from.AddDays))
            {
                Write(text, agent, book.On(agent, day));
            }
        }

        return text.ToString();
    }

    public static ImportAnswer Read(RotaBook book, string text)
    {
        var rows = Csv.Rows(text.TrimStart('\uFEFF')).Take(ImportedDays.MostLines + 2).ToList();
        if (rows.Count == 0 || Places(rows[0].Fields) is not { } places)
        {
            return new([], 0, [new(1, "columns", string.Join(',', Columns))]);
        }

        var (lines, mistakes) = (new List<ImportedLine>(), new List<ImportMistake>());
        if (rows.Count > ImportedDays.MostLines + 1)
        {
            mistakes.Add(new(rows[^1].Line, "long", ""));
        }

        foreach (var (number, fields) in rows.Skip(1).Take(ImportedDays.MostLines))
        {
            var row = new Row(number, fields, places);
            if (Read(book, row, mistakes) is { } line)
            {
                lines.Add(line);
            }
        }

        return ImportedDays.Compare(book, lines, mistakes);
    }

    private static void Write(StringBuilder text, RosterAgent agent, WorkDay work)
    {
        var day = work.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var note = work.Plan?.Day.Note ?? "";
        var kind = RotaFaces.NameOf(work.Kind);
        if (work.Shifts.IsEmpty || work.IsAtAnyHour)
        {
            text.Append(Csv.Line(agent.Id.Value, agent.Name, day, kind, "", "", "", "", "", note));
            return;
        }

        foreach (var shift in work.Shifts)
        {
            text.Append(Csv.Line(
                agent.Id.Value,
                agent.Name,
                day,
                kind,
                DayTimes.Text(shift.Span.From),
                DayTimes.Text(shift.Span.Until),
                shift.Queue?.Value ?? "",
                string.Join(' ', shift.Breaks.Select(DayTimes.Text)),
                shift.IsOvertime ? "yes" : "",
                note));
        }
    }

    // Null when what must be there is not.
    private static Dictionary<string, int>? Places(IReadOnlyList<string> head)
    {
        var places = head.Index().DistinctBy(one => one.Item.ToLowerInvariant())
            .ToDictionary(one => one.Item.ToLowerInvariant(), one => one.Index);
        return Needed.All(places.ContainsKey) ? places : null;
    }

    private static ImportedLine? Read(RotaBook book, Row row, List<ImportMistake> mistakes)
    {
        var agent = book.Roster.Find(new(row["agent"]));
        var isDay = DateOnly.TryParseExact(
            row["day"], DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var kind = row["kind"].Length == 0 ? DayKind.Planned : RotaFaces.KindOf(row["kind"].ToLowerInvariant());
        var isFree = row["from"].Length == 0 && row["until"].Length == 0;
        var shift = isFree ? null : Shift(row, agent);
        var queue = row["queue"];
        var mistake = agent is null ? "agent" : !isDay ? "day" : kind is null ? "kind"
            : !isFree && DayTimes.Span(row["from"], row["until"]) is null ? "time"
            : queue.Length > 0 && !book.Policy.Has(new(queue)) ? "queue"
            : !isFree && shift is null ? "breaks"
            : null;
        if (mistake is not null)
        {
            mistakes.Add(new(row.Number, mistake, mistake == "time" ? $"{row["from"]}-{row["until"]}" : row[mistake]));
            return null;
        }

        return new(row.Number, agent!, day, kind!.Value, shift, ImportedDays.Note(row["note"]));
    }

    private static PlannedShift? Shift(Row row, RosterAgent? agent)
    {
        if (DayTimes.Span(row["from"], row["until"]) is not { } span)
        {
            return null;
        }

        var breaks = row["breaks"].Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(text => DayTimes.Break(text, span)).ToList();
        var queue = row["queue"].Length == 0 || row["queue"] == agent?.Queue.Value ? (QueueId?)null : new(row["queue"]);
        return breaks.Contains(null)
            ? null
            : new(span, queue, [.. breaks.Select(one => one!.Value).Order()], IsYes(row["overtime"]));
    }

    private static bool IsYes(string text) => text.ToLowerInvariant() is "yes" or "y" or "1" or "true" or "是";

    private sealed record Row(int Number, IReadOnlyList<string> Fields, IReadOnlyDictionary<string, int> Places)
    {
        public string this[string column] =>
            Places.TryGetValue(column, out var at) && at < Fields.Count ? Fields[at] : "";
    }
}
