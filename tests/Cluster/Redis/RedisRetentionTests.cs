using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Redis;
using Routing.Testing;
using Routing.Testing.Time;
using Xunit;

namespace Routing.Cluster.Tests.Redis;

/// <summary>What is too old goes, and nothing else does.</summary>
public sealed class RedisRetentionTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly ActorId Queue = ActorId.Of(JournalDriver.Shop, new QueueId("pre-sale"));

    private readonly FakeClock clock = new();
    private RedisServer server = null!;
    private RedisJournal journal = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private JournalDriver Driver => new(journal);

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartNew(Cancellation);
        journal = Open();
    }

    public async ValueTask DisposeAsync()
    {
        await journal.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Session_WhoseLastEventIsTooOld_IsGoneAsIfItNeverWas()
    {
        var (old, young) = (JournalDriver.Session("alice"), JournalDriver.Session("alice", 2));
        await Driver.Append(old, 0, "one", "two");
        await Driver.SaveSnapshot(old, 2, "at 2");
        clock.Advance(Day);
        await Driver.Append(young, 0, "one");

        Assert.Equal(1, await DeleteBefore(Now));

        Assert.Equal(new StreamHead(0, default, null), await Driver.Head(old));
        Assert.Empty(await Driver.Read(old));
        Assert.Equal([young], await journal.Streams(null, 10, Cancellation));
        Assert.Equal([young.Session], await journal.SessionsOf(JournalDriver.Shop, new("alice"), 10, Cancellation));
        Assert.Equal(["one"], await Driver.Texts(young));
    }

    [Fact]
    public async Task Session_ThatWasUsedSince_StaysUntilThatIsTooOld()
    {
        var alice = JournalDriver.Session("alice");
        await Driver.Append(alice, 0, "one");
        clock.Advance(Day);
        var between = Now;
        clock.Advance(Day);
        await Driver.Append(alice, 1, "two");

        Assert.Equal(0, await DeleteBefore(between));
        Assert.Equal(["one", "two"], await Driver.Texts(alice));

        clock.Advance(Day);
        Assert.Equal(1, await DeleteBefore(Now));
        Assert.Empty(await Driver.Texts(alice));
    }

    [Fact]
    public async Task Session_WithAWakeUpPending_StaysUntilItHasNone()
    {
        var alice = JournalDriver.Session("alice");
        await Driver.Append(alice, 0, new StreamMark(0, new(5)), "one");
        clock.Advance(Day);

        Assert.Equal(0, await DeleteBefore(Now));
        Assert.Equal(["one"], await Driver.Texts(alice));

        await Driver.Mark(alice, 1, new(1, null));
        clock.Advance(Day);
        Assert.True(await DeleteBefore(Now) > 0);
        Assert.Empty(await Driver.Texts(alice));
    }

    [Fact]
    public async Task Queue_EventsThatAreTooOld_GoAsFarAsSnapshotAndCursorCoverThem()
    {
        await Driver.Append(Queue, 0, "1", "2", "3", "4");
        clock.Advance(Day);
        var between = Now;
        await Driver.Append(Queue, 4, new StreamMark(5, null), "5", "6");

        Assert.Equal(0, await DeleteBefore(between));
        await Driver.SaveSnapshot(Queue, 3, "at 3");
        Assert.Equal(1, await DeleteBefore(between + Day));
        Assert.Equal(["4", "5", "6"], await Driver.Texts(Queue));

        await Driver.SaveSnapshot(Queue, 6, "at 6");
        Assert.Equal(1, await DeleteBefore(between + 2 * Day));
        Assert.Equal(["6"], await Driver.Texts(Queue));
        Assert.Equal(6, await Driver.Version(Queue));
        Assert.Equal(AppendOutcome.Durable, await Driver.Append(Queue, 6, "7"));
    }

    [Fact]
    public async Task Queue_WhollyCoveredAndTooOld_GoesOnWithItsNumbers()
    {
        await Driver.Append(Queue, 0, new StreamMark(2, null), "1", "2");
        await Driver.SaveSnapshot(Queue, 2, "at 2");
        clock.Advance(Day);

        Assert.Equal(1, await DeleteBefore(Now));

        Assert.Empty(await Driver.Texts(Queue));
        Assert.Equal(AppendOutcome.Conflict, await Driver.Append(Queue, 0, "1"));
        Assert.Equal(AppendOutcome.Durable, await Driver.Append(Queue, 2, "3"));
        Assert.Equal([3], (await Driver.Read(Queue, after: 2)).Select(recorded => recorded.Number));
    }

    [Fact]
    public async Task Deletion_OfMany_LooksAtNoMoreThanAsked()
    {
        foreach (var i in Enumerable.Range(0, 10))
        {
            await Driver.Append(JournalDriver.Session($"buyer{i}"), 0, "one");
        }

        clock.Advance(Day);

        Assert.Equal(4, await journal.DeleteOlderThan(Now, 4, Cancellation));
        Assert.Equal(4, await journal.DeleteOlderThan(Now, 4, Cancellation));
        Assert.Equal(2, await journal.DeleteOlderThan(Now, 4, Cancellation));
        Assert.Empty(await journal.Streams(null, 10, Cancellation));
    }

    [Fact]
    public async Task Journal_WithRetentionDays_DeletesByItself()
    {
        await journal.DisposeAsync();
        journal = Open(days: 3);
        await Driver.Append(JournalDriver.Session("alice"), 0, "one");

        clock.Advance(3 * Day + TimeSpan.FromMinutes(1));

        await Within.Deadline(NoStreamIsLeft(), "the old session is deleted", Cancellation);
        Assert.Equal(0, await Driver.Version(JournalDriver.Session("alice")));
    }

    private Instant Now => new(clock.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task<int> DeleteBefore(Instant before) => await journal.DeleteOlderThan(before, 100, Cancellation);

    private async Task NoStreamIsLeft()
    {
        while ((await journal.Streams(null, 1, Cancellation)).Count > 0)
        {
            // Each question goes to Redis and back.
        }
    }

    private RedisJournal Open(int days = 0) => RedisJournal.Open(
        server.Options with { RetentionDays = days }, clock, NullLogger<RedisJournal>.Instance);
}
