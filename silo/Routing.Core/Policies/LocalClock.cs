namespace Routing.Core.Policies;

/// <summary>Between moments and what a clock on the wall of a time zone shows.</summary>
public static class LocalClock
{
    /// <summary>What the clock shows at a moment.</summary>
    public static DateTime At(Instant moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(moment.UnixMs), zone).DateTime;

    /// <summary>What the clock is ahead of UTC at a moment, in whole minutes; less than 0 where it is behind.</summary>
    public static int UtcOffsetMinutes(Instant moment, TimeZoneInfo zone) =>
        (int)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(moment.UnixMs)).TotalMinutes;

    /// <summary>
    /// The moment at which the clock shows a time. A time that the clock skips, being put forward, comes an hour
    /// later; of a time that it shows twice, being put back, the second is meant.
    /// </summary>
    /// <param name="day">The day on the clock.</param>
    /// <param name="minute">Minutes since its midnight by the clock; beyond 1440 they lie on the next day.</param>
    public static Instant Moment(DateOnly day, int minute, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        return new(new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUnixTimeMilliseconds());
    }
}
