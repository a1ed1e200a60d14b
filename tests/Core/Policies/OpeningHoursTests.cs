using Routing.Core.Policies;
using Xunit;

namespace Routing.Core.Tests.Policies;

/// <summary>In these tests 2026-11-11 is a Wednesday; moments are written with their offset from UTC.</summary>
public sealed class OpeningHoursTests
{
    private const string China = "Asia/Shanghai";
    private const string Germany = "Europe/Berlin";

    // Split days, and Sundays closed.
    private const string Split = "mon-sat 09:00-12:00,13:00-18:00";

    // Every day's hours run over midnight.
    private const string Nights = "mon-sun 22:00-02:00";

    /// <summary>Zone, weekly hours, special days; a moment; whether open, next opening, next closing.</summary>
    public static TheoryData<string, string, string, string, bool, string?, string?> Weeks() => new()
    {
        // Split days.
        { China, Split, "", "2026-11-11T08:59:59.999+08", false, "2026-11-11T09:00+08", "2026-11-11T12:00+08" },
        { China, Split, "", "2026-11-11T09:00+08", true, "2026-11-11T13:00+08", "2026-11-11T12:00+08" },
        { China, Split, "", "2026-11-11T11:59:59.999+08", true, "2026-11-11T13:00+08", "2026-11-11T12:00+08" },
        { China, Split, "", "2026-11-11T12:00+08", false, "2026-11-11T13:00+08", "2026-11-11T18:00+08" },
        { China, Split, "", "2026-11-11T18:00+08", false, "2026-11-12T09:00+08", "2026-11-12T12:00+08" },
        { China, Split, "", "2026-11-14T20:00+08", false, "2026-11-16T09:00+08", "2026-11-16T12:00+08" },

        // Over midnight, and until midnight in both spellings.
        { China, Nights, "", "2026-11-11T01:59+08", true, "2026-11-11T22:00+08", "2026-11-11T02:00+08" },
        { China, Nights, "", "2026-11-11T23:00+08", true, "2026-11-12T22:00+08", "2026-11-12T02:00+08" },
        { China, "wed 20:00-24:00", "", "2026-11-11T21:00+08", true, "2026-11-18T20:00+08", "2026-11-12T00:00+08" },
        { China, "wed 20:00-00:00", "", "2026-11-11T21:00+08", true, "2026-11-18T20:00+08", "2026-11-12T00:00+08" },
        { China, "sat 20:00-08:00", "", "2026-11-15T07:59+08", true, "2026-11-21T20:00+08", "2026-11-15T08:00+08" },

        // Touching spans are one, on a day and from day to day.
        { China, "wed 09:00-12:00,12:00-15:00", "", "2026-11-11T10:00+08", true, "2026-11-18T09:00+08",
            "2026-11-11T15:00+08" },
        { China, "wed 18:00-24:00; thu 00:00-03:00", "", "2026-11-11T20:00+08", true, "2026-11-18T18:00+08",
            "2026-11-12T03:00+08" },
        { China, "wed 12:00-12:00", "", "2026-11-12T11:00+08", true, "2026-11-18T12:00+08", "2026-11-12T12:00+08" },

        // Always, and never.
        { Germany, "mon-sun 00:00-24:00", "", "2026-10-25T02:45+02", true, null, null },
        { China, "mon-sun 00:00-12:00,12:00-00:00", "", "2026-11-11T12:00+08", true, null, null },
        { China, "", "", "2026-11-11T12:00+08", false, null, null },
    };

    /// <summary>The same for days and nights that are not as in other weeks.</summary>
    public static TheoryData<string, string, string, string, bool, string?, string?> Exceptions() => new()
    {
        // Special days: closed, other hours, hours on a day that is closed in other weeks.
        { China, Split, "2026-11-11", "2026-11-11T10:00+08", false, "2026-11-12T09:00+08", "2026-11-12T12:00+08" },
        { China, Split, "2026-11-11 00:00-24:00", "2026-11-10T18:00+08", false, "2026-11-11T00:00+08",
            "2026-11-12T00:00+08" },
        { China, Split, "2026-11-11 10:00-11:00", "2026-11-11T11:00+08", false, "2026-11-12T09:00+08",
            "2026-11-12T12:00+08" },
        { China, Split, "2026-11-15 10:00-11:00", "2026-11-14T18:00+08", false, "2026-11-15T10:00+08",
            "2026-11-15T11:00+08" },

        // The day before a special day runs to its end; a special day over midnight meets the hours that follow.
        { China, Nights, "2026-11-11", "2026-11-11T01:00+08", true, "2026-11-12T22:00+08", "2026-11-11T02:00+08" },
        { China, Nights, "2026-11-11 02:00-03:00", "2026-11-11T01:00+08", true, "2026-11-12T22:00+08",
            "2026-11-11T03:00+08" },
        { China, "thu 01:00-09:00", "2026-11-11 20:00-02:00", "2026-11-11T21:00+08", true, "2026-11-19T01:00+08",
            "2026-11-12T09:00+08" },

        // Clocks are put forward on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00.
        { Germany, "mon-sun 00:00-04:00", "", "2026-03-29T00:30+01", true, "2026-03-30T00:00+02",
            "2026-03-29T04:00+02" },
        { Germany, "mon-sun 02:30-12:00", "", "2026-03-29T01:59+01", false, "2026-03-29T03:30+02",
            "2026-03-29T12:00+02" },
        { Germany, "mon-sun 02:30-03:15", "", "2026-03-29T01:00+01", false, "2026-03-30T02:30+02",
            "2026-03-30T03:15+02" },
        { Germany, Nights, "", "2026-03-29T01:59+01", true, "2026-03-29T22:00+02", "2026-03-29T02:00+01" },
        { Germany, "mon-sun 01:00-02:30", "", "2026-10-25T02:45+02", true, "2026-10-26T01:00+01",
            "2026-10-25T02:30+01" },
        { Germany, "mon-sun 02:30-05:00", "", "2026-10-25T02:45+02", false, "2026-10-25T02:30+01",
            "2026-10-25T05:00+01" },

        // Always but for a special day; and what lies just within two weeks or beyond.
        { China, "mon-sun 00:00-24:00", "2026-11-11", "2026-11-01T12:00+08", true, "2026-11-12T00:00+08",
            "2026-11-11T00:00+08" },
        { Germany, "mon-sun 00:00-24:00", "2027-11-11", "2026-10-25T02:45+02", true, null, null },
        { China, "", "2026-11-25 12:00-13:00", "2026-11-11T12:00+08", false, "2026-11-25T12:00+08", null },
        { China, "", "2026-11-25 12:00-13:00", "2026-11-11T11:59+08", false, null, null },
    };

    [Theory]
    [MemberData(nameof(Weeks))]
    [MemberData(nameof(Exceptions))]
    public void Hours_AtAMoment_AreOpenOrNotAndTurn(
        string zone, string weekly, string special, string at, bool isOpen, string? opening, string? closing)
    {
        var hours = HoursWords.Hours(zone, weekly, special);
        var now = HoursWords.At(at);

        Assert.Equal(isOpen, hours.IsOpen(now));
        Assert.Equal(HoursWords.AtOrNever(opening), hours.NextOpening(now));
        Assert.Equal(HoursWords.AtOrNever(closing), hours.NextClosing(now));
    }

    [Fact]
    public void Always_AtAnyMoment_IsOpenAndNeverTurns()
    {
        foreach (var moment in new Instant[] { new(long.MinValue), new(0), new(long.MaxValue) })
        {
            Assert.True(OpeningHours.Always.IsOpen(moment));
            Assert.Null(OpeningHours.Always.NextOpening(moment));
            Assert.Null(OpeningHours.Always.NextClosing(moment));
        }
    }

    [Fact]
    public void Hours_EveryMinuteOfAQuarter_AreOpenWhenTheLocalClockSaysSo()
    {
        const string week = "mon-fri 09:00-12:00,18:30-02:15; sat 23:00-23:00";
        var hours = HoursWords.Hours(China, week, "2026-11-11; 2026-11-14");
        var start = HoursWords.At("2026-10-01T00:00+08");

        for (var minute = 0; minute < 92 * DaySpan.Day; minute++)
        {
            var now = start + TimeSpan.FromMinutes(minute);
            var (day, clock) = (DateOnly.FromDateTime(hours.LocalTime(now)), minute % DaySpan.Day);
            var isOpen = Covers(day, clock) || Covers(day.AddDays(-1), clock + DaySpan.Day);
            Assert.True(isOpen == hours.IsOpen(now), $"{now}");
        }

        static bool Covers(DateOnly day, int minute) => (day.Month, day.Day, day.DayOfWeek) switch
        {
            (11, 11 or 14, _) or (_, _, DayOfWeek.Sunday) => false,
            (_, _, DayOfWeek.Saturday) => minute is >= 23 * 60 and < 47 * 60,
            _ => minute is (>= 9 * 60 and < 12 * 60) or (>= (18 * 60) + 30 and < (26 * 60) + 15),
        };
    }

    [Fact]
    public void Hours_AskedToAndFro_AnswerAsIfAskedOnce()
    {
        var asked = HoursWords.Hours(Germany, Nights, "2026-10-25");
        var start = HoursWords.At("2026-01-01T00:00Z");
        var moments = Enumerable.Range(0, 400).Select(day => start + TimeSpan.FromHours(25.5 * day)).ToArray();

        Assert.All(moments.Zip(moments.Reverse()).SelectMany(pair => new[] { pair.First, pair.Second }), now =>
        {
            var fresh = HoursWords.Hours(Germany, Nights, "2026-10-25");
            Assert.Equal(fresh.IsOpen(now), asked.IsOpen(now));
            Assert.Equal(fresh.NextOpening(now), asked.NextOpening(now));
            Assert.Equal(fresh.NextClosing(now), asked.NextClosing(now));
        });
    }

    [Theory]
    [InlineData(China, "mon 09:00-12:00,12:00-18:00", "2026-11-11", true)]
    [InlineData(China, "mon 12:00-18:00,09:00-12:00", "2026-11-11", true)]
    [InlineData(China, "mon 09:00-18:00", "", false)]
    [InlineData(China, "mon 09:00-18:00", "2026-11-12", false)]
    [InlineData(China, "mon 09:00-18:01", "2026-11-11", false)]
    [InlineData(China, "tue 09:00-18:00", "2026-11-11", false)]
    [InlineData(Germany, "mon 09:00-18:00", "2026-11-11", false)]
    public void Hours_Compared_AreEqualByValue(string zone, string weekly, string special, bool isEqual)
    {
        var one = HoursWords.Hours(China, "mon 09:00-18:00", "2026-11-11");
        var other = HoursWords.Hours(zone, weekly, special);

        Assert.Equal(isEqual, one.Equals(other));
        Assert.True(!isEqual || one.GetHashCode() == other.GetHashCode());
    }

    [Fact]
    public void LocalTime_OfAMoment_IsTheClocksInTheZone()
    {
        var moment = HoursWords.At("2026-11-11T01:30Z");

        Assert.Equal(new DateTime(2026, 11, 11, 9, 30, 0), HoursWords.Hours(China, Split, "").LocalTime(moment));
        Assert.Equal(new DateTime(2026, 11, 11, 1, 30, 0), OpeningHours.Always.LocalTime(moment));
    }
}
