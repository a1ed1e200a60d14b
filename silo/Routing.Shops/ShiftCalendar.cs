using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>Turns weekly shifts on the shop's clock into moments.</summary>
internal static class ShiftCalendar
{
    /// <summary>The shift that holds at a moment, or else the next one; null when there are no shifts.</summary>
    public static Shift? HoldingOrNext(IReadOnlyList<WeeklyShift> shifts, TimeZoneInfo zone, Instant now)
    {
        if (shifts.Count == 0)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(LocalClock.At(now, zone));

        // Yesterday's shift may still hold after midnight; a weekly shift comes again within eight days.
        return Enumerable.Range(-1, 9)
            .Select(today.AddDays)
            .SelectMany(day => shifts
                .Where(shift => shift.Days.Contains(day.DayOfWeek))
                .Select(shift => On(day, shift, zone)))
            .Where(shift => shift.Until > now)
            .MinBy(shift => shift.From.UnixMs);
    }

    private static Shift On(DateOnly day, WeeklyShift shift, TimeZoneInfo zone) => new(
        LocalClock.Moment(day, MinuteOf(shift.From), zone),
        LocalClock.Moment(day, MinuteOf(shift.Until) + (shift.IsOverMidnight ? DaySpan.Day : 0), zone));

    private static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
