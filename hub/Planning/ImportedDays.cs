using System.Collections.Immutable;
using System.Text;
using Routing.Core;
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
    /// <summary>So many lines or days are read: a week of two thousand agents, and more. What follows is left out, and
    /// that is said.</summary>
    public const int MostLines = 20_000;

    /// <summary>So many mistakes are told one by one.</summary>
    public const int MostMistakes = 200;

    /// <summary>What a file says beside a day, as it can be kept: on one line, no longer than a note.</summary>
    public static string Note(string text)
    {
        var note = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes().Where(rune => !Rune.IsControl(rune)))
        {
            if (note.Length + rune.Utf16SequenceLength > DayChecks.LongestNote)
            {
                break;
            }

            note.Append(rune);
        }

        return note.ToString().Trim();
    }

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

        return new(changes, same, Told(wrong));
    }

    private static List<ImportMistake> Told(List<ImportMistake> wrong)
    {
        var inOrder = wrong.OrderBy(one => one.Line).ToList();
        return inOrder.Count <= MostMistakes ? inOrder :
        [
            .. inOrder.Take(MostMistakes),
            new(inOrder[MostMistakes].Line, "more", $"{inOrder.Count - MostMistakes}"),
        ];
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
            return new(agent.Id, day, DayKind.Absent, Missed(book.On(agent, day)), note);
        }

        var isUsual = lines.All(line => line.Kind == DayKind.Usual)
            && (shifts.Count == 0 || shifts.SequenceEqual(usual.Shifts));
        return isUsual
            ? new(agent.Id, day, DayKind.Usual, [], "")
            : new(agent.Id, day, DayKind.Planned, [.. shifts], note);
    }

    // What he would have worked as it stands now, not what he works every week.
    private static ImmutableArray<PlannedShift> Missed(WorkDay work) =>
        work.IsAtAnyHour ? [] : work.Kind == DayKind.Absent ? work.Plan!.Day.Shifts : work.Shifts;

    // What planning would refuse is told here, by its line.
    private static ImportMistake? Mistake(RotaBook book, PlannedDay day, int line) =>
        DayChecks.Check(book.Policy, day, book.Now) switch
        {
            Refusal.None => null,
            Refusal.BadShift =>
                new(line, "shifts", string.Join(' ', day.Shifts.Select(shift => DayTimes.Text(shift.Span)))),
            _ => new(line, "far", $"{day.Day:yyyy-MM-dd}"),
        };

    private static bool IsSame(WorkDay work, PlannedDay wanted) => wanted.Kind switch
    {
        DayKind.Usual => work.Kind == DayKind.Usual,
        DayKind.Absent => work.Kind == DayKind.Absent && work.Plan!.Day.Note == wanted.Note,
        _ => work.Kind != DayKind.Absent && !work.IsAtAnyHour && work.Shifts.SequenceEqual(wanted.Shifts)
            && (work.Plan?.Day.Note ?? "") == wanted.Note,
    };

    private static DayRequest Request(PlannedDay day, long seen) => new(
        day.Agent.Value, day.Day, RotaFaces.NameOf(day.Kind), RotaFaces.Of(day.Shifts), seen, day.Note);
}
