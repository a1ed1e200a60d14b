using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>A shift that comes again every week, in the shop's time zone.</summary>
/// <param name="Days">The days on which it begins.</param>
/// <param name="Until">Its end; at or before <paramref name="From"/> it lies on the next day.</param>
public sealed record WeeklyShift(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly Until)
{
    public bool IsOverMidnight => Until <= From;

    /// <summary>The same in minutes since midnight.</summary>
    public WeeklyHours Hours =>
        new([.. Days], new(MinuteOf(From), MinuteOf(Until) + (IsOverMidnight ? DaySpan.Day : 0)));

    private static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
