using Routing.Core.Policies;
using Routing.Core.Rota.Plan;

namespace Routing.Hub.Planning;

/// <summary>What a line of a file says of an agent's day.</summary>
/// <param name="Shift">Null when it says that he is absent, free, or works as usual.</param>
internal sealed record ImportedLine(
    int Line, RosterAgent Agent, DateOnly Day, DayKind Kind, PlannedShift? Shift, string Note);

/// <summary>Days from a file beside the days as they stand: what would change, and what is wrong.</summary>
internal static class ImportedDays
{
    public static ImportAnswer Compare(
        RotaBook book, IReadOnlyList<ImportedLine> lines, IReadOnlyList<ImportMistake> mistakes)
    {
        var wrong = mistakes.ToList();
        var changes = new List<ImportChange>();
        var same = 0;
        foreach (var day in lines.GroupBy(line => (line.Agent.Id, line.Day)))
        {
            var (first, wanted) = (day.First(), Wanted(book, [.. day]));
            var work = book.On(first.Agent, first.Day);
            if (Mistake(book, wanted, first.Line) is { } mistake)
            {
                wrong.Add(mistake);
            }
            else if (IsSame(work, wanted))
            {
                same++;
            }
            else
            {
                changes.Add(new(RotaFaces.Of(book, first.Agent, first.Day), Request(wanted, work.Version)));
            }
        }

        return new(changes, same, [.. wrong.OrderBy(one => one.Line)]);
    }

    // Who kept the word "usual" and changed the hours means those hours.
    private static PlannedDay Wanted(RotaBook book, IReadOnlyList<ImportedLine> lines)
    {
        var (agent, day) = (lines[0].Agent, lines[0].Day);
        var note = lines.Select(line => line.Note).FirstOrDefault(one => one.Length > 0, "");
        var shifts = lines.Select(line => line.Shift).OfType<PlannedShift>().OrderBy(shift => shift.Span).ToList();
        var usual = WorkDays.Usual(book.Policy, agent, day);
        if (lines.Any(line => line.Kind == DayKind.Absent))
        {
            return new(agent.Id, day, DayKind.Absent, usual.IsAtAnyHour ? [] : usual.Shifts, note);
        }

        var isUsual = lines.All(line => line.Kind == DayKind.Usual)
            && (shifts.Count == 0 || shifts.SequenceEqual(usual.Shifts));
        return isUsual
            ? new(agent.Id, day, DayKind.Usual, [], "")
            : new(agent.Id, day, DayKind.Planned, [.. shifts], note);
    }

    private static ImportMistake? Mistake(RotaBook book, PlannedDay day, int line)
    {
        var spans = day.Shifts.Select(shift => shift.Span).ToList();
        var overlap = spans.Zip(spans.Skip(1)).Any(pair => pair.First.Until > pair.Second.From);
        return day.Kind == DayKind.Planned && (overlap || spans.Count > 4)
                ? new(line, "shifts", string.Join(' ', spans.Select(DayTimes.Text)))
            : day.Day < book.Today.AddDays(-1) || day.Day > book.Today.AddDays(DayPlans.Ahead)
                ? new(line, "far", $"{day.Day:yyyy-MM-dd}")
            : null;
    }

    private static bool IsSame(WorkDay work, PlannedDay wanted) => wanted.Kind switch
    {
        DayKind.Usual => work.Kind == DayKind.Usual,
        DayKind.Absent => work.Kind == DayKind.Absent && work.Plan!.Day.Note == wanted.Note,
        _ => work.Kind != DayKind.Absent && !work.IsAtAnyHour && work.Shifts.SequenceEqual(wanted.Shifts),
    };

    private static DayRequest Request(PlannedDay day, long seen) => new(
        day.Agent.Value, day.Day, RotaFaces.NameOf(day.Kind), RotaFaces.Of(day.Shifts), seen, day.Note);
}
