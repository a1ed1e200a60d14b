using Routing.Core.AgentQueue.Counting;
using Routing.Core.Policies;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

public sealed class QueueFiguresTests
{
    private const long Minute = MinuteFigures.MinuteMs;

    [Fact]
    public void With_NothingCountedAndNobodyMoved_IsTheSame()
    {
        var figures = QueueFigures.None.With(new(5 * Minute), 0, new(Arrivals: 1), waiting: 1);

        Assert.Same(figures, figures.With(new(9 * Minute), 0, default, waiting: 1));
    }

    [Fact]
    public void With_AMinuteForTwoHours_KeepsAnHour()
    {
        var figures = QueueFigures.None;
        for (var minute = 1; minute <= 120; minute++)
        {
            figures = figures.With(new(minute * Minute), 0, new(Arrivals: minute), waiting: 0);
        }

        Assert.Equal(
            Enumerable.Range(61, QueueFigures.KeptMinutes).Select(minute => (long)minute),
            figures.Since(0).Select(one => one.Minute));
        Assert.Equal(120 * 121 / 2, figures.Today.Arrivals);
    }

    [Fact]
    public void With_AClockSetBack_CountsOnInTheMinuteAndDayReached()
    {
        var late = new Instant(3 * 24 * 60 * Minute);
        var figures = QueueFigures.None.With(late, 0, new(Arrivals: 1), waiting: 0)
            .With(new(late.UnixMs - Minute), 0, new(Arrivals: 1), waiting: 0);

        Assert.Equal(2, figures.Current.Counts.Arrivals);
        Assert.Equal((3, 2), (figures.Ended.Day, figures.Today.Arrivals));
    }

    [Fact]
    public void Rezoned_AfterCounting_KeepsTheSumsInTheNewDay()
    {
        var evening = new Instant(20 * 60 * Minute);
        var figures = QueueFigures.None.With(evening, 0, new(Arrivals: 1), waiting: 0).Rezoned(evening, 0, 8 * 60);

        Assert.Equal((1, 1), (figures.Ended.Day, figures.Today.Arrivals));
        Assert.Equal(1, figures.With(evening, 8 * 60, new(Completed: 1), waiting: 0).Today.Arrivals);
    }

    [Fact]
    public void Rezoned_OnTheNextMorning_LeavesYesterdaysSumsToYesterday()
    {
        var (evening, morning) = (new Instant(20 * 60 * Minute), new Instant(32 * 60 * Minute));
        var figures = QueueFigures.None.With(evening, 120, new(Arrivals: 1), waiting: 0).Rezoned(morning, 120, 60);

        Assert.Equal(0, figures.TodayAt(morning, 60).Arrivals);
        Assert.Equal(0, figures.Ended.Day);
        Assert.Equal(1, figures.With(morning, 60, new(Arrivals: 1), waiting: 0).Today.Arrivals);
    }

    [Theory]
    [InlineData("2025-11-10T15:59:59Z", 480, "2025-11-10")]
    [InlineData("2025-11-10T16:00:00Z", 480, "2025-11-11")]
    [InlineData("2025-11-11T03:59:59Z", -240, "2025-11-10")]
    public void LocalDay_NearMidnight_IsTheShops(string at, int offset, string day)
    {
        var moment = new Instant(DateTimeOffset.Parse(at, null).ToUnixTimeMilliseconds());
        var expected = DateOnly.Parse(day, null).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

        Assert.Equal(expected, LocalDay.Of(moment, offset));
        Assert.InRange(moment.UnixMs, LocalDay.EndOf(expected - 1, offset).UnixMs,
            LocalDay.EndOf(expected, offset).UnixMs - 1);
    }

    [Theory]
    [InlineData("2025-03-30T00:59:59Z", 60)]
    [InlineData("2025-03-30T01:00:00Z", 120)]
    [InlineData("2025-10-26T00:59:59Z", 120)]
    [InlineData("2025-10-26T01:00:00Z", 60)]
    public void UtcOffset_WhenClocksAreChanged_IsThatOfTheMoment(string at, int minutes)
    {
        var hours = OpeningHours.AlwaysIn(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        var moment = DateTimeOffset.Parse(at, null).ToUnixTimeMilliseconds();

        Assert.Equal(minutes, hours.UtcOffsetMinutes(new(moment)));
    }
}
