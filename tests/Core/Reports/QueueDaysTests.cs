using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.Reports;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Reports;

/// <summary>What the scripts cannot say: days that end, days by another clock, streams that begin in their middle.
/// </summary>
public sealed class QueueDaysTests
{
    private const long Hour = 3_600_000;

    private static readonly ActorId Queue = ActorId.Of(Shops.Demo, Shops.PreSale);
    private static readonly Instant Noon = new((20_000 * 24 * Hour) + (12 * Hour));

    private readonly QueueDays days = new(QueueState.Initial(Queue));

    [Fact]
    public void TakeEnded_AfterMidnight_TakesTheDayThatIsOverOnce()
    {
        Arrives("a", Noon);
        Arrives("b", Noon + TimeSpan.FromHours(11));
        Assert.Empty(days.TakeEnded());
        Arrives("c", Noon + TimeSpan.FromHours(13));

        var ended = Assert.Single(days.TakeEnded());

        Assert.Equal((20_000L, 2), (ended.Number, ended.Cells.Values.Sum(cell => cell.Counts.Live.Arrivals)));
        Assert.Empty(days.TakeEnded());
        Assert.Equal(1, days.Find(20_001)!.Cells.Values.Sum(cell => cell.Counts.Live.Arrivals));
    }

    [Fact]
    public void Fold_ClocksPutBackByAnHour_CountsTheHourTwice()
    {
        Configure(Noon - TimeSpan.FromHours(12), 120);
        Arrives("a", Noon);
        Configure(Noon + TimeSpan.FromMinutes(60), 60);
        Arrives("b", Noon + TimeSpan.FromMinutes(61));

        var day = days.Find(days.Day)!;

        Assert.Equal([Noon, Noon + TimeSpan.FromHours(1)], day.Cells.Keys.Select(key => key.Hour).Order());
    }

    [Fact]
    public void Fold_AnotherTimeZoneWhileTheDayRuns_KeepsTheFiguresInTheDayThatTheBoardShows()
    {
        Arrives("a", Noon + TimeSpan.FromHours(8));
        Configure(Noon + TimeSpan.FromHours(9), 8 * 60);
        Arrives("b", Noon + TimeSpan.FromHours(9));

        Assert.Null(days.Find(20_000));
        Assert.Equal(
            days.State.Figures.Today, ReportCell.Sum(days.Find(20_001)!.Cells.Values).Counts.Live);
    }

    [Fact]
    public void Fold_AStreamWhoseBeginningIsGone_CountsWhatItTells()
    {
        days.Fold(new QueueEvent.ChatRoundAnswered(Noon, new("a~1"), 1, Noon, null));
        days.Fold(new QueueEvent.Left(Noon, new("a~1"), 1, new("lin"), null));
        Arrives("b", Noon);

        Assert.Equal(new FigureCounts(Arrivals: 1), ReportCell.Sum(days.Find(20_000)!.Cells.Values).Counts.Live);
    }

    [Fact]
    public void Ratings_BeforeTheFirst_AreNotKnown()
    {
        Arrives("a", Noon);
        Assert.False(days.Find(20_000)!.KnowsRatings);
        days.Fold(new QueueEvent.Rated(Noon, new("a~1"), new(new("lin"), "Lin"), 4));
        Arrives("b", Noon + TimeSpan.FromHours(24));

        Assert.True(days.Find(20_000)!.KnowsRatings);
        Assert.True(days.Find(20_001)!.KnowsRatings);
        Assert.Equal("Lin", days.Find(20_000)!.Names[new("lin")]);
    }

    private void Arrives(string buyer, Instant at) => days.Fold(new QueueEvent.Enqueued(
        at, new($"{buyer}~1"), 1, 1, new(Buyers.Named(buyer), at, SkillSet.None, null, 0, false, null, null)));

    private void Configure(Instant at, int offset) =>
        days.Fold(new QueueEvent.Configured(at, QueueSettings.Usual with { UtcOffsetMinutes = offset }));
}
