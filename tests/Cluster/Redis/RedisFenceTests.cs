using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Engine.Ports;
using Routing.Storage.Redis;
using Routing.Testing;
using Xunit;

namespace Routing.Cluster.Tests.Redis;

/// <summary>What holds when many servers write to one Redis, and when Redis forgets what may be forgotten.</summary>
public sealed class RedisFenceTests : IAsyncLifetime
{
    private RedisServer server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await RedisServer.StartNew(Cancellation);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Append_AfterAnotherServerWroteToTheStream_IsAConflict()
    {
        var alice = JournalDriver.Session("alice");
        await using var ours = Open();
        await using var theirs = Open();
        await new JournalDriver(ours).Append(alice, 0, "one");

        Assert.Equal(AppendOutcome.Durable, await new JournalDriver(theirs).Append(alice, 1, "theirs"));
        Assert.Equal(AppendOutcome.Conflict, await new JournalDriver(ours).Append(alice, 1, "ours"));
        Assert.Equal(AppendOutcome.Durable, await new JournalDriver(ours).Append(alice, 2, "after theirs"));
        Assert.Equal(["one", "theirs", "after theirs"], await new JournalDriver(theirs).Texts(alice));
    }

    [Fact]
    public async Task Append_TwoServersAtOnce_EveryNumberIsStoredOnce()
    {
        var alice = JournalDriver.Session("alice");
        await using var ours = Open();
        await using var theirs = Open();

        var stored = await Task.WhenAll(
            new[] { ours, theirs }.Select(async journal =>
            {
                var (driver, count) = (new JournalDriver(journal), 0);
                for (var i = 0; i < 100; i++)
                {
                    var outcome = await driver.Append(alice, await driver.Version(alice), $"{i}");
                    count += outcome == AppendOutcome.Durable ? 1 : 0;
                }

                return count;
            }));

        var events = await new JournalDriver(ours).Read(alice);
        Assert.Equal(stored.Sum(), events.Count);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.Number));
    }

    [Fact]
    public async Task Append_BehindAnEntryThatTheHeadDoesNotKnow_IsAConflictAndChangesNothing()
    {
        var alice = JournalDriver.Session("alice");
        await using var journal = Open();
        var driver = new JournalDriver(journal);
        await driver.Append(alice, 0, "one");
        await server.Execute("XADD", $"{{routing}}:events:{alice}", "2-5", "type", "Said", "body", "foreign");

        Assert.Equal(AppendOutcome.Conflict, await driver.Append(alice, 1, new StreamMark(0, new(9)), "two", "three"));
        Assert.Equal(1, await driver.Version(alice));
        Assert.Equal(["one", "foreign"], await driver.Texts(alice));
        Assert.Null(await driver.WakeUpOf(alice));
    }

    [Fact]
    public async Task Append_AfterTheScriptsWereFlushed_IsStoredAsBefore()
    {
        var alice = JournalDriver.Session("alice");
        await using var journal = Open();
        var driver = new JournalDriver(journal);
        for (var round = 0; round < 3; round++)
        {
            await server.Execute("SCRIPT", "FLUSH");

            Assert.Equal(AppendOutcome.Durable, await driver.Append(alice, round, $"{round}"));
        }

        Assert.Equal(["0", "1", "2"], await driver.Texts(alice));
        Assert.Null(journal.Trouble);
    }

    [Fact]
    public async Task Append_IntoAFullMemory_FailsAsAWholeAndRecoversWhenThereIsRoom()
    {
        var (alice, bob) = (JournalDriver.Session("alice"), JournalDriver.Session("bob"));
        await using var journal = Open();
        var driver = new JournalDriver(journal);
        await driver.Append(alice, 0, "one");
        await server.Execute("CONFIG", "SET", "maxmemory", "1mb");

        Assert.Equal(AppendOutcome.Failed, await driver.Append(bob, 0, "one", "two"));
        Assert.Contains("does not store: OOM", journal.Trouble, StringComparison.Ordinal);
        Assert.Equal(0, await driver.Version(bob));

        await server.Execute("CONFIG", "SET", "maxmemory", "0");
        Assert.True(SpinWait.SpinUntil(() => journal.Trouble is null, Within.Patience));
        Assert.Equal(AppendOutcome.Durable, await driver.Append(bob, 0, "one"));
    }

    [Fact]
    public async Task Prefixes_OnOneServer_AreJournalsOfTheirOwn()
    {
        var alice = JournalDriver.Session("alice");
        await using var one = Open();
        await using var other = RedisJournal.Open(
            server.Options with { KeyPrefix = "{other}:" }, TimeProvider.System, NullLogger<RedisJournal>.Instance);

        Assert.Equal(AppendOutcome.Durable, await new JournalDriver(one).Append(alice, 0, "one"));
        Assert.Equal(0, await new JournalDriver(other).Version(alice));
        Assert.Empty(await other.Streams(null, 10, Cancellation));
    }

    [Fact]
    public async Task Journal_OnARedisCluster_DoesEverythingInOneSlot()
    {
        await using var node = await RedisServer.StartNew(Cancellation, "--cluster-enabled", "yes");
        await node.Execute("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        await Within.Deadline(TakesSlots(node), "the cluster is ready", Cancellation);
        await using var journal = RedisJournal.Open(
            node.Options, TimeProvider.System, NullLogger<RedisJournal>.Instance);
        var (driver, alice) = (new JournalDriver(journal), JournalDriver.Session("alice"));

        Assert.Equal(AppendOutcome.Durable, await driver.Append(alice, 0, new StreamMark(0, new(5)), "one", "two"));
        await node.Execute("SCRIPT", "FLUSH");
        await driver.Mark(alice, 2, new(1, null));
        await driver.SaveSnapshot(alice, 2, "at 2");
        Assert.Equal(["one", "two"], await driver.Texts(alice));
        Assert.Equal("at 2", await driver.SnapshotText(alice));
        Assert.Equal([alice.Session], await journal.SessionsOf(JournalDriver.Shop, new("alice"), 9, Cancellation));

        Assert.Equal(2, await journal.DeleteOlderThan(new(long.MaxValue), 100, Cancellation));
        Assert.Empty(await journal.Streams(null, 10, Cancellation));
    }

    private static async Task TakesSlots(RedisServer node)
    {
        const string Ready = "cluster_state:ok";
        while (!$"{await node.Execute("CLUSTER", "INFO")}".Contains(Ready, StringComparison.Ordinal))
        {
            // Each question goes to Redis and back.
        }
    }

    private RedisJournal Open() =>
        RedisJournal.Open(server.Options, TimeProvider.System, NullLogger<RedisJournal>.Instance);
}
