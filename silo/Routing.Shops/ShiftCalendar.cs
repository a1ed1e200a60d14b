using Routing.Core;
using Routing.Core.AgentQueue;

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

        var utc = DateTimeOffset.FromUnixTimeMilliseconds(now.UnixMs);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(utc, zone).DateTime);

        // Yesterday's shift may still hold after midnight; a weekly shift comes again within eight days.
        return Enumerable.Range(-1, 9)
            .Select(today.AddDays)
            .SelectMany(day => shifts
                .Where(shift => shift.Days.Contains(day.DayOfWeek))
                .Select(shift => On(day, shift, zone)))
            .Where(shift => shift.Until > now)
            .MinBy(shift => shift.From.UnixMs);
    }

    private static Shift On(DateOnly day, WeeklyShift shift, TimeZoneInfo zone) =>
        new(At(day, shift.From, zone), At(shift.IsOverMidnight ? day.AddDays(1) : day, shift.Until, zone));

    private static Instant At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);

        // Clocks that are put forward skip an hour: a shift that would begin inside it begins when it is over.
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        return new(new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUnixTimeMilliseconds());
    }
}
