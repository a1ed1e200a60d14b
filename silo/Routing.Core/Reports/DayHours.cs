using Routing.Core.AgentQueue.Counting;

namespace Routing.Core.Reports;

/// <summary>One hour of a day by the shop's clock.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Local">Which it is on the clock, 0 to 23. When the clock is put back, one comes twice.</param>
/// <param name="UtcOffsetMinutes">What the clock is ahead of UTC in it.</param>
public readonly record struct DayHour(Instant At, int Local, int UtcOffsetMinutes);

/// <summary>The hours of a day by the shop's clock: 24, or 23 or 25 on the days on which it is changed.</summary>
public sealed record DayHours(long Day, Instant From, Instant Until, IReadOnlyList<DayHour> Hours)
{
    private const long MinuteMs = 60_000;
    private const long QuarterMs = 15 * MinuteMs;
    private const long HourMs = 60 * MinuteMs;
    private const long DayMs = 24 * HourMs;

    // No clock is further ahead of UTC, or behind it.
    private const long FurthestMs = 16 * HourMs;

    /// <param name="day">Which day; see <see cref="LocalDay"/>.</param>
    /// <param name="utcOffsetMinutes">What the shop's clock is ahead of UTC at a moment. Clocks are changed at a
    /// quarter of an hour.</param>
    public static DayHours Of(long day, Func<Instant, int> utcOffsetMinutes)
    {
        List<DayHour> hours = [];
        Instant? from = null;
        var until = default(Instant);
        for (var ms = (day * DayMs) - FurthestMs; ms < ((day + 1) * DayMs) + FurthestMs; ms += QuarterMs)
        {
            var offset = utcOffsetMinutes(new(ms));
            if (LocalDay.Of(new(ms), offset) != day)
            {
                continue;
            }

            from ??= new(ms);
            until = new(ms + QuarterMs);
            var hour = HourAt(ms, offset);
            if (hours.Count == 0 || hours[^1].At != hour.At)
            {
                hours.Add(hour);
            }
        }

        return new(day, from ?? default, until, hours);
    }

    /// <summary>The number of a date; see <see cref="LocalDay"/>.</summary>
    public static long NumberOf(DateOnly date) => date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static DateOnly DateOf(long day) =>
        DateOnly.FromDayNumber((int)day + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);

    /// <summary>The hour into which a moment falls by a clock.</summary>
    public static DayHour HourAt(long unixMs, int utcOffsetMinutes)
    {
        var ahead = utcOffsetMinutes * MinuteMs;
        var local = (unixMs + ahead) / HourMs;
        return new(new((local * HourMs) - ahead), (int)(local % 24), utcOffsetMinutes);
    }
}
