namespace Routing.Core.Policies;

/// <summary>Between moments and what a clock on the wall of a time zone shows.</summary>
public static class LocalClock
{
    // No clock is put forward by more, but for whole days.
    private static readonly TimeSpan BeforeAnyGap = TimeSpan.FromHours(3);

    /// <summary>What the clock shows at a moment.</summary>
    public static DateTime At(Instant moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(moment.UnixMs), zone).DateTime;

    /// <summary>What the clock is ahead of UTC at a moment, in whole minutes; less than 0 where it is behind.</summary>
    public static int UtcOffsetMinutes(Instant moment, TimeZoneInfo zone) =>
        (int)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(moment.UnixMs)).TotalMinutes;

    /// <summary>
    /// The moment at which the clock shows a time. A time that the clock skips, being put forward, comes as much later
    /// as it is put; of a time that it shows twice, being put back, the second is meant.
    /// </summary>
    /// <param name="day">The day on the clock.</param>
    /// <param name="minute">Minutes since its midnight by the clock; beyond 1440 they lie on the next day.</param>
    public static Instant Moment(DateOnly day, int minute, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        var offset = zone.GetUtcOffset(zone.IsInvalidTime(local) ? local - BeforeAnyGap : local);
        return new(new DateTimeOffset(local, offset).ToUnixTimeMilliseconds());
    }
}
