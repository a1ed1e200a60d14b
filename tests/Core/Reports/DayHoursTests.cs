using System.Globalization;
using Routing.Core.Policies;
using Routing.Core.Reports;
using Xunit;

namespace Routing.Core.Tests.Reports;

/// <summary>The hours of days, those on which clocks are changed too.</summary>
public sealed class DayHoursTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "2025-11-11", 24, "2025-11-10T16:00Z", "2025-11-11T16:00Z")]
    [InlineData("Europe/Berlin", "2025-03-30", 23, "2025-03-29T23:00Z", "2025-03-30T22:00Z")]
    [InlineData("Europe/Berlin", "2025-10-26", 25, "2025-10-25T22:00Z", "2025-10-26T23:00Z")]
    [InlineData("America/New_York", "2025-11-02", 25, "2025-11-02T04:00Z", "2025-11-03T05:00Z")]
    [InlineData("Asia/Kathmandu", "2025-06-01", 24, "2025-05-31T18:15Z", "2025-06-01T18:15Z")]
    public void Of_ADay_RunsFromMidnightToMidnight(string zone, string date, int hours, string from, string until)
    {
        var day = Of(zone, date);

        Assert.Equal(hours, day.Hours.Count);
        Assert.Equal((Moment(from), Moment(until)), (day.From, day.Until));
        Assert.Equal(day.From, day.Hours[0].At);
    }

    [Fact]
    public void Of_ADayOnWhichClocksArePutBack_HasOneHourTwice()
    {
        var twice = Of("Europe/Berlin", "2025-10-26").Hours.Where(hour => hour.Local == 2).ToList();

        Assert.Equal([120, 60], twice.Select(hour => hour.UtcOffsetMinutes));
    }

    [Fact]
    public void Of_ADayOnWhichClocksArePutForward_LacksTheHour() =>
        Assert.Equal([1, 3], Of("Europe/Berlin", "2025-03-30").Hours.Skip(1).Take(2).Select(hour => hour.Local));

    [Fact]
    public void NumberOf_ADate_IsFoundBack()
    {
        var date = new DateOnly(2025, 11, 11);

        Assert.Equal(date, DayHours.DateOf(DayHours.NumberOf(date)));
        Assert.Equal(0, DayHours.NumberOf(new(1970, 1, 1)));
    }

    private static DayHours Of(string zone, string date) => DayHours.Of(
        DayHours.NumberOf(DateOnly.Parse(date, CultureInfo.InvariantCulture)),
        at => LocalClock.UtcOffsetMinutes(at, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    private static Instant Moment(string text) =>
        new(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
}
