using System.Globalization;
using Routing.Contracts.Tests.Engines;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Engine.Json;
using Routing.Engine.Memory;
using Routing.Engine.Ports;
using Routing.Engine.Reports;
using Routing.Testing;
using Routing.Testing.Journals;
using Routing.Testing.Time;
using Xunit;

namespace Routing.Contracts.Tests.Reports;

/// <summary>How many reports are made, how long, and from what when old events are deleted meanwhile.</summary>
public sealed class ShopReportsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.Parse("2026-11-11", CultureInfo.InvariantCulture);
    private static readonly ShopId Shop = new("demo");
    private static readonly ActorId Queue = ActorId.Of(Shop, DemoPolicies.Queue);

    private readonly MemoryJournal memory = new();
    private readonly WatchedJournal journal;
    private readonly FakeClock clock = new(new(2026, 11, 11, 12, 0, 0, TimeSpan.Zero));
    private readonly TaskCompletionSource held = new();
    private long events;

    public ShopReportsTests() => journal = new(memory);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => memory.DisposeAsync();

    [Fact]
    public async Task Report_ThatSomebodyWaitsFor_IsMadeHoweverLongItTakes()
    {
        using var reports = Open(new() { StopAfterSeconds = 2 });
        journal.BeforeRead = held.Task.WaitAsync;

        var build = reports.Ask(Shop, Today);
        var waiting = build.Wait(TimeSpan.FromSeconds(60), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(30));
        held.SetResult();

        Assert.NotNull((await waiting)?.Report);
    }

    [Fact]
    public async Task Report_ThatNobodyWaitsForAnyMore_IsStoppedAfterAWhile()
    {
        using var reports = Open(new() { StopAfterSeconds = 2 });
        journal.BeforeRead = held.Task.WaitAsync;

        var build = reports.Ask(Shop, Today);
        var waiting = build.Wait(TimeSpan.FromSeconds(1), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await waiting);
        clock.Advance(TimeSpan.FromSeconds(4));

        var answer = await Within.Deadline(build.Done, "the report was stopped", Cancellation);
        Assert.Equal(Refusal.ReportStopped, answer.Refused);
    }

    [Fact]
    public async Task Reports_AsManyAsMayBeMade_KeepTheNextOneOut()
    {
        await Arrive("09:00", "ann");
        using var reports = Open(new() { MostMaking = 2 });
        journal.BeforeRead = held.Task.WaitAsync;

        var made = new[] { Today, Today.AddDays(-1) }.Select(day => reports.Ask(Shop, day)).ToList();
        var refused = reports.Ask(Shop, Today.AddDays(-2));
        var same = reports.Ask(Shop, Today);
        held.SetResult();

        Assert.Equal(Refusal.Busy, (await refused.Done).Refused);
        Assert.Same(made[0], same);
        Assert.Equal(1, Sessions(await made[0].Done));
        await made[1].Done;
        Assert.Equal(Refusal.DayNotKept, (await reports.Ask(Shop, Today.AddDays(-2)).Done).Refused);
    }

    [Fact]
    public async Task Report_OfTheDayThatRuns_IsGivenOutAgainForAMomentOnly()
    {
        await Arrive("09:00", "ann");
        using var reports = Open(new() { FreshMs = 1_000 });
        var first = reports.Ask(Shop, Today);
        Assert.Equal(1, Sessions(await first.Done));
        await Arrive("10:00", "bob");

        Assert.Same(first, reports.Ask(Shop, Today));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, Sessions(await reports.Ask(Shop, Today).Done));
    }

    [Fact]
    public async Task Report_WhoseNextEventsAreDeleted_IsMadeFromWhatIsLeft()
    {
        using var reports = Open(new() { FreshMs = 0 });
        await Arrive("08:00", "ann");
        Assert.Equal(1, Sessions(await reports.Ask(Shop, Today).Done));
        await Arrive("09:00", "bob");
        await Arrive("10:00", "cem");
        await Arrive("11:00", "dan");

        journal.Oldest = 3;

        var answer = await reports.Ask(Shop, Today).Done;
        Assert.Equal((2, false), (Sessions(answer), answer.Report!.IsWhole));
    }

    [Fact]
    public async Task Report_BehindASnapshotOfAClockSetBack_HasTheDayFromItsBeginning()
    {
        await Arrive("08:00", "ann");
        await Arrive("09:00", "bob", daysLater: 1);
        await Arrive("23:00", "cem");
        var state = (await memory.Read(Queue, 0, 10, Cancellation)).Select(EventJson<QueueEvent>.Read)
            .Aggregate(QueueState.Initial(Queue), QueueEvolution.Evolve);
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(QueueSnapshot.Of(state), RoutingJson.Options);
        await memory.SaveSnapshot(Queue, new(events, body), Cancellation);
        await Arrive("12:00", "dan", daysLater: 1);
        await Arrive("01:00", "eve", daysLater: 2);
        clock.Advance(TimeSpan.FromDays(2));
        using var reports = Open(new());

        Assert.Equal(1, Sessions(await reports.Ask(Shop, Today.AddDays(2)).Done));
        Assert.Equal(3, Sessions(await reports.Ask(Shop, Today.AddDays(1)).Done));
    }

    private static int Sessions(ReportAnswer answer) => answer.Report!.Total().Counts.Live.Arrivals;

    private ShopReports Open(ReportOptions options) => new(journal, new DemoPolicies(), clock, options);

    private async Task Arrive(string time, string buyer, int daysLater = 0)
    {
        var at = new Instant(new DateTimeOffset(
            Today.AddDays(daysLater).ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture)), TimeSpan.Zero)
            .ToUnixTimeMilliseconds());
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        memory.Append(new()
        {
            Actor = Queue,
            ExpectedVersion = events++,
            Events =
            [
                EventJson<QueueEvent>.Write(new QueueEvent.Enqueued(
                    at, new($"{buyer}~1"), 1, 90,
                    new(Buyers.Named(buyer), at, SkillSet.None, null, 0, false, null, null))),
            ],
            Mark = default,
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        Assert.Equal(AppendOutcome.Durable, await done.Task);
    }
}
