using System.Globalization;
using Routing.Core;
using Xunit;

namespace Routing.Shops.Tests;

public sealed class ShiftCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-11-11T10:00+08:00", "2026-11-11T09:00+08:00", "2026-11-11T13:00+08:00")]
    [InlineData("2026-11-11T13:00+08:00", "2026-11-11T18:00+08:00", "2026-11-11T23:00+08:00")]
    [InlineData("2026-11-11T23:00+08:00", "2026-11-12T09:00+08:00", "2026-11-12T13:00+08:00")]
    public void Calendar_SplitDay_GivesTheShiftThatHoldsOrComesNext(string now, string from, string until) =>
        AssertShift(now, from, until, Shanghai, Daily("09:00", "13:00"), Daily("18:00", "23:00"));

    [Theory]
    [InlineData("2026-11-11T05:59+08:00", "2026-11-10T22:00+08:00", "2026-11-11T06:00+08:00")]
    [InlineData("2026-11-11T06:00+08:00", "2026-11-11T22:00+08:00", "2026-11-12T06:00+08:00")]
    public void Calendar_NightShift_HoldsAfterMidnight(string now, string from, string until) =>
        AssertShift(now, from, until, Shanghai, Daily("22:00", "06:00"));

    [Fact]
    public void Calendar_OneDayAWeek_GivesNextWeeks() => AssertShift(
        "2026-11-11T12:00+08:00", // a Wednesday
        "2026-11-18T09:00+08:00",
        "2026-11-18T12:00+08:00",
        Shanghai,
        new WeeklyShift([DayOfWeek.Wednesday], new(9, 0), new(12, 0)));

    [Fact]
    public void Calendar_ClocksArePutForward_BeginsWhenTheSkippedHourIsOver() => AssertShift(
        "2026-03-29T00:00+01:00", "2026-03-29T03:30+02:00", "2026-03-29T12:00+02:00", Berlin, Daily("02:30", "12:00"));

    [Fact]
    public void Calendar_NoShifts_MeansAnyHour() =>
        Assert.Null(ShiftCalendar.HoldingOrNext([], Shanghai, new(0)));

    private static WeeklyShift Daily(string from, string until) => new(
        Enum.GetValues<DayOfWeek>(),
        TimeOnly.Parse(from, CultureInfo.InvariantCulture),
        TimeOnly.Parse(until, CultureInfo.InvariantCulture));

    private static void AssertShift(string now, string from, string until, TimeZoneInfo zone, params WeeklyShift[] all)
    {
        var shift = ShiftCalendar.HoldingOrNext(all, zone, At(now));

        Assert.NotNull(shift);
        Assert.Equal((At(from), At(until)), (shift.From, shift.Until));
    }

    private static Instant At(string text) =>
        new(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
}
