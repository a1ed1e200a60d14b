using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>Finds shifts of one agent that overlap within the week.</summary>
internal static class ShiftOverlaps
{
    public static IEnumerable<Mistake> Check(IReadOnlyList<WeeklyShift> shifts, string path)
    {
        var spans = shifts.Index().SelectMany(shift => Spans($"{path}[{shift.Index}]", shift.Item));
        return Overlaps.Find(spans, Overlaps.Week)
            .Select(found => new Mistake(found.Path, $"overlaps {found.Other}; an agent works once at a time"));
    }

    private static IEnumerable<(string Path, int From, int Until)> Spans(string path, WeeklyShift shift)
    {
        var until = Minutes(shift.Until) + (shift.IsOverMidnight ? DaySpan.Day : 0);
        return shift.Days.Select(day => (int)day * DaySpan.Day)
            .Select(midnight => (path, midnight + Minutes(shift.From), midnight + until));
    }

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
