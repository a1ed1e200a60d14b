using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota.Plan;

namespace Routing.Hub.Planning;

/// <summary>The rota as pages see it, and as they say it.</summary>
internal static class RotaFaces
{
    public static RotaAnswer Of(RotaBook book, DateOnly from, int days, IReadOnlyList<RosterAgent> agents)
    {
        var dates = Enumerable.Range(0, days).Select(from.AddDays).ToList();
        return new(
            book.Planned,
            book.Today,
            MinuteOf(book),
            book.Policy.Rules.RestHours,
            [.. dates.Select(day => Of(book, day))],
            [.. agents.Select(agent => new PersonFace(agent.Id.Value, agent.Name, agent.Queue.Value))],
            [.. agents.SelectMany(agent => dates.Select(day => Of(book, agent, day)))]);
    }

    /// <summary>What has changed since a count, of all agents; and the days beside it, whose rest it may have spoilt.
    /// </summary>
    public static RotaChanges Since(RotaBook book, DateOnly from, int days, long planned)
    {
        var until = from.AddDays(days);
        var changed =
            from plans in book.Plans
            let near = plans.Value.Where(plan => plan.Version > planned).Select(plan => plan.Day.Day)
                .SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }).Distinct()
            from day in near
            where day >= @from && day < until
            select book.Roster.Find(new(plans.Key)) is { } agent ? Of(book, agent, day) : null;
        return new(book.Planned, book.Today, MinuteOf(book), [.. changed.OfType<DayFace>()]);
    }

    public static DayFace Of(RotaBook book, RosterAgent agent, DateOnly day)
    {
        var work = book.On(agent, day);
        var missed = work.Kind != DayKind.Absent ? []
            : work.Plan!.Day.Shifts.IsEmpty && !agent.WorksAtAnyHour
                ? WorkDays.Usual(book.Policy, agent, day).Shifts
            : work.Plan.Day.Shifts;
        var warning = work.Kind == DayKind.Planned
            ? RestTimes.Check(book.Plans, book.Policy, agent, day)
            : Refusal.None;
        return new(
            agent.Id.Value,
            day,
            NameOf(work.Kind),
            work.Plan?.Day.Note ?? "",
            work.IsAtAnyHour ? [] : Of(work.Shifts),
            Of(missed),
            work.Version,
            work.IsAtAnyHour,
            work.Plan?.By.Name,
            work.Plan?.At.UnixMs,
            warning == Refusal.None ? null : warning.ToString());
    }

    public static IReadOnlyList<ShiftFace> Of(IEnumerable<PlannedShift> shifts) => [.. shifts.Select(shift =>
        new ShiftFace(
            shift.Span.From,
            shift.Span.Until,
            shift.Queue?.Value,
            shift.Breaks.IsEmpty ? null : [.. shift.Breaks.Select(Of)],
            shift.IsOvertime))];

    public static string NameOf(DayKind kind) => kind switch
    {
        DayKind.Planned => "planned",
        DayKind.Absent => "absent",
        _ => "usual",
    };

    /// <summary>Null when there is no such kind.</summary>
    public static DayKind? KindOf(string name) => name switch
    {
        "planned" => DayKind.Planned,
        "absent" => DayKind.Absent,
        "usual" => DayKind.Usual,
        _ => null,
    };

    private static int MinuteOf(RotaBook book)
    {
        var local = LocalClock.At(book.Now, book.Roster.Zone);
        return (local.Hour * 60) + local.Minute;
    }

    private static DateFace Of(RotaBook book, DateOnly day)
    {
        var special = book.Policy.Hours.SpecialOn(day);
        var note = book.Shop.File.Hours?.Special.FirstOrDefault(one => one.Date == day)?.Note;
        return new(
            day,
            book.Roster.Moment(day, 0).UnixMs,
            special is null ? null : [.. special.Select(Of)],
            string.IsNullOrEmpty(note) ? null : note);
    }

    private static SpanFace Of(DaySpan span) => new(span.From, span.Until);
}
