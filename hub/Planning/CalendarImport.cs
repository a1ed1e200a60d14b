using System.Globalization;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota.Plan;

namespace Routing.Hub.Planning;

/// <summary>
/// Reads a calendar: each event is a shift, or an absence, of the agent whom it names. Moments of UTC, of a time zone
/// that the server knows, or without one, which are by the shop's clock.
/// </summary>
internal static class CalendarImport
{
    // No absence is planned further.
    private const int RotaDays = DayPlans.Ahead + DayPlans.Back;

    public static ImportAnswer Read(RotaBook book, string text)
    {
        var (lines, mistakes) = (new List<ImportedLine>(), new List<ImportMistake>());
        foreach (var @event in Events(CalendarText.Lines(text)))
        {
            Read(book, @event, lines, mistakes);
        }

        if (lines.Count == 0 && mistakes.Count == 0)
        {
            mistakes.Add(new(1, "event", ""));
        }

        return ImportedDays.Compare(book, lines, mistakes);
    }

    private static IEnumerable<Event> Events(IEnumerable<CalendarLine> lines)
    {
        Event? open = null;
        var inside = 0;
        foreach (var line in lines)
        {
            if (line is { Name: "BEGIN", Value: "VEVENT" } && open is null)
            {
                open = new(line.Number, []);
            }
            else if (open is not null && line is { Name: "END", Value: "VEVENT" })
            {
                yield return open;
                open = null;
            }
            else if (open is not null)
            {
                // An alarm inside has lines of its own.
                inside += line.Name == "BEGIN" ? 1 : line.Name == "END" ? -1 : 0;
                if (inside == 0)
                {
                    open.Lines.TryAdd(line.Name, line);
                }
            }
        }
    }

    private static void Read(
        RotaBook book, Event @event, List<ImportedLine> lines, List<ImportMistake> mistakes)
    {
        var agent = book.Roster.Find(new(AgentOf(@event)));
        var begins = Moment(book, @event, "DTSTART");
        var ends = Moment(book, @event, "DTEND") ?? begins;
        var queue = @event.Text(RotaCalendar.QueueField);
        var wrong = agent is null ? (RotaCalendar.AgentField, "agent")
            : @event.Lines.ContainsKey("RRULE") ? ("RRULE", "repeats")
            : begins is null ? ("DTSTART", "time")
            : queue.Length > 0 && !book.Policy.Has(new(queue)) ? (RotaCalendar.QueueField, "queue")
            : ((string, string)?)null;
        if (wrong is var (field, code))
        {
            mistakes.Add(@event.Mistake(field, code));
            return;
        }

        var note = @event.Text("DESCRIPTION");
        if (@event.IsAllDay || @event.Text(RotaCalendar.KindField) == "absent")
        {
            var last = @event.IsAllDay && ends > begins ? ends!.Value.AddMinutes(-1) : begins!.Value;
            var days = Math.Clamp(Day(last).DayNumber - Day(begins!.Value).DayNumber + 1, 1, RotaDays);
            lines.AddRange(Enumerable.Range(0, days).Select(i =>
                new ImportedLine(@event.Line, agent!, Day(begins.Value).AddDays(i), DayKind.Absent, null, note)));

            return;
        }

        if (Shift(@event, agent!, begins!.Value, ends!.Value, queue) is { } shift)
        {
            var kind = RotaFaces.KindOf(@event.Text(RotaCalendar.KindField)) ?? DayKind.Planned;
            lines.Add(new(@event.Line, agent!, shift.Day, kind, shift.Shift, note));
        }
        else
        {
            mistakes.Add(@event.Mistake(
                @event.Lines.ContainsKey(RotaCalendar.BreaksField) ? RotaCalendar.BreaksField : "DTEND", "time"));
        }
    }

    private static (DateOnly Day, PlannedShift Shift)? Shift(
        Event @event, RosterAgent agent, DateTime begins, DateTime ends, string queue)
    {
        var midnight = Day(begins).ToDateTime(TimeOnly.MinValue);
        var span = new DaySpan((int)(begins - midnight).TotalMinutes, (int)(ends - midnight).TotalMinutes);
        if (span.Until <= span.From || span.Until - span.From > DaySpan.Day)
        {
            return null;
        }

        var breaks = @event.Text(RotaCalendar.BreaksField).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pause => Break(pause, span)).ToList();
        var own = queue.Length == 0 || queue == agent.Queue.Value;
        return breaks.Contains(null)
            ? null
            : (Day(begins), new(
                span,
                own ? null : new QueueId(queue),
                [.. breaks.Select(pause => pause!.Value).Order()],
                @event.Text(RotaCalendar.OvertimeField) == "yes"));
    }

    private static DaySpan? Break(string text, DaySpan shift)
    {
        var parts = text.Split('-');
        if (parts.Length != 2 || DayTimes.Span(parts[0], parts[1]) is not { } pause)
        {
            return null;
        }

        var inside = pause.From < shift.From ? new DaySpan(pause.From + DaySpan.Day, pause.Until + DaySpan.Day) : pause;
        return inside.From > shift.From && inside.Until < shift.Until ? inside : null;
    }

    // What this server wrote names the agent; what another program kept of it has at least the event's name.
    private static string AgentOf(Event @event)
    {
        var named = @event.Text(RotaCalendar.AgentField);
        var uid = @event.Text("UID");
        return named.Length > 0 ? named : uid.IndexOf('/') is > 0 and var end ? uid[..end] : "";
    }

    private static DateOnly Day(DateTime at) => DateOnly.FromDateTime(at);

    /// <summary>What the shop's clock shows then; null when it cannot be read.</summary>
    private static DateTime? Moment(RotaBook book, Event @event, string name)
    {
        if (!@event.Lines.TryGetValue(name, out var line))
        {
            return null;
        }

        var isUtc = line.Value.EndsWith('Z');
        string[] forms = line.Value.Length == 8 ? ["yyyyMMdd"] : ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm"];
        if (!DateTime.TryParseExact(
            line.Value.TrimEnd('Z'), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return null;
        }

        if (isUtc)
        {
            return TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), book.Roster.Zone);
        }

        return line.Parameters.TryGetValue("TZID", out var zone) && line.Value.Length > 8
            ? TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && !known.IsInvalidTime(at)
                ? TimeZoneInfo.ConvertTime(at, known, book.Roster.Zone)
                : null
            : at;
    }

    private sealed record Event(int Line, Dictionary<string, CalendarLine> Lines)
    {
        public bool IsAllDay => Lines.TryGetValue("DTSTART", out var line) && line.Value.Length == 8;

        public string Text(string name) =>
            Lines.TryGetValue(name, out var line) ? CalendarText.Unescaped(line.Value).Trim() : "";

        public ImportMistake Mistake(string field, string code) =>
            new(Lines.TryGetValue(field, out var line) ? line.Number : Line, code, Text(field));
    }
}
