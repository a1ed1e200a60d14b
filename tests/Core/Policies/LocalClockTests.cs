using Routing.Core.Policies;
using Xunit;

namespace Routing.Core.Tests.Policies;

/// <summary>Times that a clock skips or shows twice.</summary>
public sealed class LocalClockTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 150, "2026-03-29T01:30")]
    [InlineData("Europe/Berlin", "2026-10-25", 150, "2026-10-25T01:30")]
    [InlineData("Europe/Berlin", "2026-03-28", 1590, "2026-03-29T01:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 135, "2026-10-03T15:45")]
    [InlineData("Asia/Beirut", "2026-03-29", 0, "2026-03-28T22:00")]
    [InlineData("Asia/Beirut", "2026-03-28", 1440, "2026-03-28T22:00")]
    public void Moment_SkippedOrShownTwice_IsAsMuchLaterOrTheSecond(
        string zone, string day, int minute, string utc)
    {
        var moment = LocalClock.Moment(DateOnly.Parse(day, null), minute, TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.StartsWith(utc, moment.ToString(), StringComparison.Ordinal);
    }
}
