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
        var hasAny = false;
        foreach (var @event in CalendarEvent.Of(CalendarText.Lines(text)))
        {
            hasAny = true;
            if (lines.Count + mistakes.Count >= ImportedDays.MostLines)
            {
                mistakes.Add(new(@event.Line, "long", ""));
                break;
            }

            // What another program called off is no shift.
            if (!@event.IsCancelled)
            {
                Read(book, @event, lines, mistakes);
            }
        }

        if (!hasAny)
        {
            mistakes.Add(new(1, "event", ""));
        }

        return ImportedDays.Compare(book, lines, mistakes);
    }

    private static void Read(
        RotaBook book, CalendarEvent @event, List<ImportedLine> lines, List<ImportMistake> mistakes)
    {
        var agent = book.Roster.Find(new(AgentOf(@event)));
        var queue = @event.Text(RotaCalendar.QueueField);
        var begins = @event.Moment("DTSTART", book.Roster.Zone);
        var ends = begins is { } from ? @event.EndBy(from, book.Roster.Zone) : null;
        var end = @event.Lines.ContainsKey("DURATION") ? "DURATION" : "DTEND";
        var wrong = !@event.IsWhole ? ("END", "cut")
            : agent is null ? (RotaCalendar.AgentField, "agent")
            : @event.Repeats is { } repeats ? (repeats, "repeats")
            : @event.IsOfUnknownZone("DTSTART") ? ("DTSTART", "zone")
            : @event.IsOfUnknownZone("DTEND") ? ("DTEND", "zone")
            : begins is null ? ("DTSTART", "time")
            : ends is null ? (end, "time")
            : queue.Length > 0 && !book.Policy.Has(new(queue)) ? (RotaCalendar.QueueField, "queue")
            : ((string, string)?)null;
        if (wrong is var (field, code))
        {
            mistakes.Add(@event.Mistake(field, code));
        }
        else if (@event.IsAllDay || @event.Text(RotaCalendar.KindField) == "absent")
        {
            lines.AddRange(Absent(@event, agent!, begins!.Value, ends!.Value));
        }
        else if (Shift(@event, agent!, begins!.Value, ends!.Value, queue) is { } shift)
        {
            var kind = RotaFaces.KindOf(@event.Text(RotaCalendar.KindField)) ?? DayKind.Planned;
            lines.Add(new(@event.Line, agent!, shift.Day, kind, shift.Shift, Note(@event)));
        }
        else
        {
            var breaks = @event.Lines.ContainsKey(RotaCalendar.BreaksField);
            mistakes.Add(@event.Mistake(breaks ? RotaCalendar.BreaksField : end, breaks ? "breaks" : "time"));
        }
    }

    private static IEnumerable<ImportedLine> Absent(
        CalendarEvent @event, RosterAgent agent, DateTime begins, DateTime ends)
    {
        var last = @event.IsAllDay && ends > begins ? ends.AddMinutes(-1) : begins;
        var days = Math.Clamp(Day(last).DayNumber - Day(begins).DayNumber + 1, 1, RotaDays);
        return Enumerable.Range(0, days).Select(i => new ImportedLine(
            @event.Line, agent, Day(begins).AddDays(i), DayKind.Absent, null, Note(@event)));
    }

    private static string Note(CalendarEvent @event) => ImportedDays.Note(@event.Text("DESCRIPTION"));

    private static (DateOnly Day, PlannedShift Shift)? Shift(
        CalendarEvent @event, RosterAgent agent, DateTime begins, DateTime ends, string queue)
    {
        var midnight = Day(begins).ToDateTime(TimeOnly.MinValue);
        var span = new DaySpan((int)(begins - midnight).TotalMinutes, (int)(ends - midnight).TotalMinutes);
        if (span.Until <= span.From || span.Until - span.From > DaySpan.Day)
        {
            return null;
        }

        var breaks = @event.Text(RotaCalendar.BreaksField).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pause => DayTimes.Break(pause, span)).ToList();
        var own = queue.Length == 0 || queue == agent.Queue.Value;
        return breaks.Contains(null)
            ? null
            : (Day(begins), new(
                span,
                own ? null : new QueueId(queue),
                [.. breaks.Select(pause => pause!.Value).Order()],
                @event.Text(RotaCalendar.OvertimeField) == "yes"));
    }

    // What this server wrote names the agent; what another program kept of it has at least the event's name.
    private static string AgentOf(CalendarEvent @event)
    {
        var named = @event.Text(RotaCalendar.AgentField);
        var uid = @event.Text("UID");
        return named.Length > 0 ? named : uid.IndexOf('/') is > 0 and var end ? uid[..end] : "";
    }

    private static DateOnly Day(DateTime at) => DateOnly.FromDateTime(at);
}
