using Routing.Contracts.Tests.Engines;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Reports;
using Routing.Engine.Json;
using Routing.Engine.Ports;
using Routing.Engine.Reports;
using Routing.Testing;
using Routing.Testing.Scripts;
using Routing.Testing.Time;
using Routing.Testing.World;
using Xunit;

namespace Routing.Contracts.Tests.Journals;

/// <summary>What reports need of a journal: a queue's events in order, page by page, from the first it has.</summary>
public abstract partial class JournalContract
{
    private const string TwoDays = """
        scenario two days
        at 09:00:00
        agent lin signs on in pre-sale with 2 slots at HQ/1/1/1
        buyer alice opens in pre-sale
        buyer alice says "Is it in stock?"
        after 20s agent lin says "Yes." to alice
        agent lin closes alice
        buyer alice rates 4 "good"
        at 23:59:30
        buyer bob opens in pre-sale
        buyer bob says "Still there?"
        after 60s agent lin says "Yes." to bob
        agent lin flags bob Complaint "too slow"
        agent lin closes bob
        """;

    private static readonly DateOnly First = DateOnly.FromDateTime(
        DateTimeOffset.FromUnixTimeMilliseconds(Times.Midnight.UnixMs).UtcDateTime);

    [Fact]
    public async Task Streams_BehindANameThatIsNone_BeginWithTheNextOne()
    {
        await Driver.Append(ActorId.Of(JournalDriver.Shop, new QueueId("vip")), 0, "one");
        await Driver.Append(ActorId.Of(JournalDriver.Shop, new QueueId("pre-sale")), 0, "one");
        await Driver.Append(JournalDriver.Session("alice"), 0, "one");

        var queues = await Journal.Streams(
            new ActorId(ActorKind.AgentQueue, JournalDriver.Shop, ""), 10, Cancellation);

        Assert.Equal(["pre-sale", "vip"], queues.Select(queue => queue.Key));
    }

    [Fact]
    public async Task Report_OfEitherDay_IsTheSameWhicheverIsAskedFirst()
    {
        await Play(TwoDays);

        using var forth = Reports();
        using var back = Reports();
        var first = Sum(await Report(forth, First));
        var second = Sum(await Report(forth, First.AddDays(1)));

        Assert.Equal(second, Sum(await Report(back, First.AddDays(1))));
        Assert.Equal(first, Sum(await Report(back, First)));
        Assert.Equal(first, Sum(await Report(back, First)));
        Assert.Equal((2, 1, 1, 4, 0), first);
        Assert.Equal((0, 1, 0, 0, 1), second);
    }

    [Fact]
    public async Task Report_OfDaysThatCannotBe_IsRefused()
    {
        await Play(TwoDays);
        using var reports = Reports();

        Assert.Equal(Refusal.DayNotKept, (await reports.Ask(JournalDriver.Shop, First.AddDays(-1)).Done).Refused);
        Assert.Equal(Refusal.BadReportDay, (await reports.Ask(JournalDriver.Shop, First.AddDays(3)).Done).Refused);
        Assert.Equal(Refusal.UnknownShop, (await reports.Ask(new("nowhere"), First).Done).Refused);
    }

    [Fact]
    public async Task Report_OfTheDayThatRuns_GoesOnWithWhatHappensMeanwhile()
    {
        await Play(TwoDays);
        using var reports = Reports();
        await Report(reports, First.AddDays(2));
        var queue = ActorId.Of(JournalDriver.Shop, DemoPolicies.Queue);

        await Append(queue, await Driver.Version(queue), Arrival(Times.Midnight + TimeSpan.FromHours(50)));

        Assert.Equal(1, Sum(await Report(reports, First.AddDays(2))).Sessions);
    }

    [Fact]
    public async Task Report_BehindASnapshotOfTheDayBefore_ReadsFromThere()
    {
        await Play(TwoDays);
        var queue = ActorId.Of(JournalDriver.Shop, DemoPolicies.Queue);
        var events = await Driver.Read(queue);
        var state = events.Select(EventJson<QueueEvent>.Read)
            .Aggregate(QueueState.Initial(queue), QueueEvolution.Evolve);
        await Journal.SaveSnapshot(queue, new(events.Count, Body(QueueSnapshot.Of(state))), Cancellation);
        await Append(queue, events.Count, Arrival(Times.Midnight + TimeSpan.FromHours(50)));
        using var reports = Reports();

        var today = reports.Ask(JournalDriver.Shop, First.AddDays(2));
        Assert.Equal(1, Sum((await today.Done).Report!).Sessions);
        Assert.Equal((2, 1, 1, 4, 0), Sum(await Report(reports, First)));
    }

    [Fact]
    public async Task Report_OfADayBeforeToday_IsWholeWhereverInItTheSnapshotOfTodaysLookWas()
    {
        await Play(TwoDays);
        var queue = ActorId.Of(JournalDriver.Shop, DemoPolicies.Queue);
        var events = await Driver.Read(queue);
        await Append(queue, events.Count, Arrival(Times.Midnight + TimeSpan.FromHours(50)));
        var state = QueueState.Initial(queue);
        for (var at = 0; at < events.Count; at++)
        {
            state = QueueEvolution.Evolve(state, EventJson<QueueEvent>.Read(events[at]));
            await Journal.SaveSnapshot(queue, new(at + 1, Body(QueueSnapshot.Of(state))), Cancellation);
            using var reports = Reports();

            Assert.Equal(1, Sum(await Report(reports, First.AddDays(2))).Sessions);
            Assert.Equal((0, 1, 0, 0, 1), Sum(await Report(reports, First.AddDays(1))));
            Assert.Equal((2, 1, 1, 4, 0), Sum(await Report(reports, First)));
        }
    }

    [Fact]
    public async Task Report_OfAStreamWhoseBeginningWasDeleted_SaysThatItIsNotWhole()
    {
        var at = Times.Midnight + TimeSpan.FromHours(9);
        var queue = ActorId.Of(JournalDriver.Shop, DemoPolicies.Queue);
        await Append(queue, 40, Arrival(at), isBeginning: true);
        using var reports = Reports();

        var report = await Report(reports, First);

        Assert.Equal((false, 1), (report.IsWhole, Sum(report).Sessions));
        Assert.False((await Report(reports, First.AddDays(1))).IsWhole);
        Assert.True((await Report(reports, First.AddDays(2))).IsWhole);
    }

    [Fact]
    public async Task Report_Stopped_GoesOnWhenItIsAskedForAgain()
    {
        await Play(TwoDays);
        var clock = new FakeClock(DateTimeOffset.FromUnixTimeMilliseconds(Times.Midnight.UnixMs).AddDays(2));
        using var reports = new ShopReports(Journal, new DemoPolicies(), clock, new());

        var build = reports.Ask(JournalDriver.Shop, First);
        build.Stop();
        var answer = await Within.Deadline(build.Done, "it is stopped, or was ready before", Cancellation);

        Assert.True(answer.Refused is Refusal.ReportStopped or Refusal.None);
        Assert.Equal((2, 1, 1, 4, 0), Sum(await Report(reports, First)));
        Assert.False(reports.Stop(JournalDriver.Shop, First));
    }

    private static (int Sessions, int Completed, int Ratings, int Stars, int Complaints) Sum(DayReport report)
    {
        var counts = report.Total().Counts;
        return (counts.Live.Arrivals, counts.Live.Completed, counts.Ratings, counts.Stars, counts.Complaints);
    }

    private static QueueEvent.Enqueued Arrival(Instant at) => new(
        at, new("carol~1"), 1, 90, new(Buyers.Named("carol"), at, SkillSet.None, null, 0, false, null, null));

    private static byte[] Body<T>(T snapshot) =>
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(snapshot, RoutingJson.Options);

    // The third day runs; pages are small, so that each report needs several.
    private ShopReports Reports() => new(
        Journal,
        new DemoPolicies(),
        new FakeClock(DateTimeOffset.FromUnixTimeMilliseconds(Times.Midnight.UnixMs).AddHours(51)),
        new() { PageEvents = 10, FreshMs = 0 });

    private static async Task<DayReport> Report(ShopReports reports, DateOnly day)
    {
        var answer = await Within.Deadline(reports.Ask(JournalDriver.Shop, day).Done, "the report", Cancellation);
        Assert.Equal(Refusal.None, answer.Refused);
        return answer.Report!;
    }

    private async Task Play(string script)
    {
        var stage = new Stage();
        ScriptRunner.Run(Assert.Single(ScriptFile.Read("report", script)), stage);
        await stage.World.Keep(Journal, Cancellation);
    }

    private async Task Append(ActorId actor, long behind, QueueEvent @event, bool isBeginning = false)
    {
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Journal.Append(new()
        {
            Actor = actor,
            ExpectedVersion = behind,
            IsBeginning = isBeginning,
            Events = [EventJson<QueueEvent>.Write(@event)],
            Mark = default,
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        Assert.Equal(AppendOutcome.Durable, await JournalDriver.Answer(done.Task));
    }
}
