using System.Globalization;
using System.Text;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota.Plan;

namespace Routing.Hub.Planning;

/// <summary>
/// The rota as a calendar (RFC 5545): an event for each shift, at moments of UTC; one for each absence, of whole days.
/// The name of an event follows from shop, agent, day and the shift's place in the day, so that a calendar that reads
/// the rota again changes what it has.
/// </summary>
internal static class RotaCalendar
{
    public const string AgentField = "X-ROUTING-AGENT";
    public const string QueueField = "X-ROUTING-QUEUE";
    public const string KindField = "X-ROUTING-KIND";
    public const string BreaksField = "X-ROUTING-BREAKS";
    public const string OvertimeField = "X-ROUTING-OVERTIME";

    public static string Write(RotaBook book, DateOnly from, int days, IEnumerable<RosterAgent> agents)
    {
        var text = new StringBuilder();
        Add(text, "BEGIN", "VCALENDAR");
        Add(text, "VERSION", "2.0");
        Add(text, "PRODID", "-//chat routing//rota//EN");
        Add(text, "CALSCALE", "GREGORIAN");
        Add(text, "METHOD", "PUBLISH");
        foreach (var agent in agents)
        {
            foreach (var day in Enumerable.Range(0, days).Select(from.AddDays))
            {
                Write(text, book, agent, book.On(agent, day));
            }
        }

        Add(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, RotaBook book, RosterAgent agent, WorkDay work)
    {
        if (work.Kind == DayKind.Absent)
        {
            Begin(text, book, agent, work, place: 0);
            Add(text, "DTSTART;VALUE=DATE", Date(work.Day));
            Add(text, "DTEND;VALUE=DATE", Date(work.Day.AddDays(1)));
            Add(text, "SUMMARY", CalendarText.Escaped($"{agent.Name} –"));
            Add(text, "TRANSP", "TRANSPARENT");
            Add(text, KindField, "absent");
            Add(text, "END", "VEVENT");
            return;
        }

        foreach (var (place, shift) in (work.IsAtAnyHour ? [] : work.Shifts).Index())
        {
            var queue = shift.Queue ?? agent.Queue;
            var (from, until) = (book.Roster.Moment(work.Day, shift.Span.From),
                book.Roster.Moment(work.Day, shift.Span.Until));
            if (from >= until)
            {
                // It lies in the hour that the clock skips: there is nothing to work.
                continue;
            }

            Begin(text, book, agent, work, place);
            Add(text, "DTSTART", Utc(from));
            Add(text, "DTEND", Utc(until));
            Add(text, "SUMMARY", CalendarText.Escaped($"{agent.Name} · {queue}"));
            Add(text, KindField, RotaFaces.NameOf(work.Kind));
            Add(text, QueueField, queue.Value);
            if (!shift.Breaks.IsEmpty)
            {
                Add(text, BreaksField, string.Join(' ', shift.Breaks.Select(DayTimes.Text)));
            }

            if (shift.IsOvertime)
            {
                Add(text, OvertimeField, "yes");
            }

            Add(text, "END", "VEVENT");
        }
    }

    private static void Begin(StringBuilder text, RotaBook book, RosterAgent agent, WorkDay work, int place)
    {
        Add(text, "BEGIN", "VEVENT");
        Add(text, "UID", $"{agent.Id}/{Date(work.Day)}/{place}@{book.Shop.Id}.rota");
        Add(text, "DTSTAMP", Utc(work.Plan?.At ?? book.Now));
        Add(text, "SEQUENCE", work.Version.ToString(CultureInfo.InvariantCulture));
        Add(text, AgentField, agent.Id.Value);
        if (work.Plan?.Day.Note is { Length: > 0 } note)
        {
            Add(text, "DESCRIPTION", CalendarText.Escaped(note));
        }
    }

    private static void Add(StringBuilder text, string name, string value) =>
        text.Append(CalendarText.Line(name, value));

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Utc(Instant at) => DateTimeOffset.FromUnixTimeMilliseconds(at.UnixMs)
        .ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
