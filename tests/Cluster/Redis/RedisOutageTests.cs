using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Redis;
using Routing.Testing;
using Xunit;

namespace Routing.Cluster.Tests.Redis;

/// <summary>A Redis that dies, or does not answer, loses nothing that was acknowledged; the journal finds it again.
/// </summary>
public sealed class RedisOutageTests : IAsyncLifetime
{
    private const int Streams = 40;

    private RedisServer server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await RedisServer.StartNew(Cancellation);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Kill_UnderAppends_LosesNothingAcknowledged()
    {
        var acknowledged = new long[Streams];
        for (var round = 0; round < 3; round++)
        {
            await using (var journal = Open())
            {
                var enough = new TaskCompletionSource();
                var appending = Enumerable.Range(0, Streams)
                    .Select(stream => Appending(new(journal), stream, acknowledged, enough))
                    .ToArray();
                await Within.Deadline(enough.Task, "appends are acknowledged", Cancellation);
                await server.Kill();
                await Within.Deadline(Task.WhenAll(appending), "every stream meets a failure", Cancellation);
            }

            await server.Start(Cancellation);
            await EveryAcknowledgedEventIsThere(acknowledged);
        }
    }

    [Fact]
    public async Task Connection_LostAndFoundAgain_FailsAppendsMeanwhileAndRecovers()
    {
        var (alice, bob) = (JournalDriver.Session("alice"), JournalDriver.Session("bob"));
        await using var journal = Open();
        var driver = new JournalDriver(journal);
        await driver.Append(alice, 0, "one");
        await server.Kill();

        var since = Stopwatch.GetTimestamp();
        Assert.Equal(AppendOutcome.Failed, await driver.Append(alice, 1, "two"));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.NotNull(journal.Trouble);
        Assert.EndsWith(".", journal.Trouble, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => driver.Head(alice));

        await server.Start(Cancellation);
        Assert.True(SpinWait.SpinUntil(() => journal.Trouble is null, Within.Patience));
        Assert.Equal(AppendOutcome.Durable, await driver.Append(alice, 1, "two"));
        Assert.Equal(AppendOutcome.Durable, await driver.Append(bob, 0, "one"));
        Assert.Equal(["one", "two"], await driver.Texts(alice));
    }

    [Fact]
    public async Task Answer_ThatDoesNotComeInTime_FailsTheAppendAndAllThatBuildOnIt()
    {
        var alice = JournalDriver.Session("alice");
        await using var journal = RedisJournal.Open(
            server.Options with { DeadlineMs = 300, BatchAppends = 1 },
            TimeProvider.System,
            NullLogger<RedisJournal>.Instance);
        var driver = new JournalDriver(journal);
        await driver.Append(alice, 0, "one");
        var halt = server.Halt();
        var appends = Enumerable.Range(1, 10).Select(i => driver.Begin(alice, i, $"{i}")).ToList();

        var first = await JournalDriver.Answer(appends[0]);
        halt.Dispose();
        var outcomes = await JournalDriver.Answers(appends);

        Assert.Equal(AppendOutcome.Failed, first);
        Assert.All(outcomes, outcome => Assert.NotEqual(AppendOutcome.Durable, outcome));
        Assert.True(SpinWait.SpinUntil(() => journal.Trouble is null, Within.Patience));
        var version = (int)await driver.Version(alice);
        Assert.Equal(AppendOutcome.Durable, await driver.Append(alice, version, "after the halt"));
        Assert.Equal(version + 1, (await driver.Read(alice)).Count);
    }

    [Fact]
    public async Task Mark_WhileDisconnected_IsWrittenWhenRedisIsBack()
    {
        var alice = JournalDriver.Session("alice");
        await using var journal = Open();
        var driver = new JournalDriver(journal);
        await driver.Append(alice, 0, new StreamMark(0, new(500)), "one");
        await server.Kill();

        journal.Mark(alice, 1, new(1, new(100)));
        Assert.Equal(AppendOutcome.Failed, await driver.Append(JournalDriver.Session("bob"), 0, "behind the mark"));
        await server.Start(Cancellation);

        Assert.True(SpinWait.SpinUntil(() => journal.Trouble is null, Within.Patience));
        await Within.Deadline(WakesAt(driver, alice, new(100)), "the mark is written", Cancellation);
        Assert.Equal(100, (await driver.WakeUpOf(alice))?.UnixMs);
    }

    private static async Task WakesAt(JournalDriver driver, ActorId actor, Instant at)
    {
        while (await driver.WakeUpOf(actor) != at)
        {
            // Each question goes to Redis and back.
        }
    }

    /// <summary>Appends to one stream, one event at a time, until one is not acknowledged.</summary>
    private static async Task Appending(
        JournalDriver driver, int stream, long[] acknowledged, TaskCompletionSource enough)
    {
        var actor = JournalDriver.Session($"buyer{stream}");
        for (var version = await driver.Version(actor); ; version++)
        {
            if (await driver.Append(actor, version, $"{stream}/{version + 1}") != AppendOutcome.Durable)
            {
                return;
            }

            acknowledged[stream] = version + 1;
            if (acknowledged.Sum() % 1000 == 0)
            {
                enough.TrySetResult();
            }
        }
    }

    private async Task EveryAcknowledgedEventIsThere(long[] acknowledged)
    {
        await using var journal = Open();
        var driver = new JournalDriver(journal);
        for (var stream = 0; stream < Streams; stream++)
        {
            var actor = JournalDriver.Session($"buyer{stream}");
            var texts = await driver.Texts(actor);
            Assert.InRange(texts.Length, acknowledged[stream], acknowledged[stream] + 1);
            Assert.Equal(texts.Length, await driver.Version(actor));
            Assert.Equal(Enumerable.Range(1, texts.Length).Select(i => $"{stream}/{i}"), texts);
        }
    }

    private RedisJournal Open() =>
        RedisJournal.Open(server.Options, TimeProvider.System, NullLogger<RedisJournal>.Instance);
}
