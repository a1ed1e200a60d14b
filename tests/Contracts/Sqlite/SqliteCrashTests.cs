using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Storage.Sqlite;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Sqlite;

/// <summary>A process that dies, or whose disk is full for a while, loses nothing it acknowledged.</summary>
public sealed class SqliteCrashTests : IDisposable
{
    private const int Streams = 12;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Kill_AtRandomMoments_LosesNothingAcknowledged()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage("seed {0}", seed);
        var random = new Random(seed);
        var acknowledged = new Dictionary<int, long>();
        for (var round = 0; round < 6; round++)
        {
            using var child = ChildProcess.Start(folder.JournalPath, Streams);
            var listening = child.Listen(random.Next(1, 3_000), _ => false, Cancellation);
            await Within.Deadline(listening, $"the child appends (seed {seed})", Cancellation);
            await child.Kill(Cancellation);

            Assert.Empty(child.Said);
            foreach (var (stream, version) in child.Acknowledged)
            {
                Assert.True(version > acknowledged.GetValueOrDefault(stream), $"went back with seed {seed}");
                acknowledged[stream] = version;
            }

            await EveryAcknowledgedEventIsThere(acknowledged, seed);
        }
    }

    [Fact]
    public async Task FullDisk_WhileRunning_FailsAppendsAndRecoversByItself()
    {
        using var child = ChildProcess.Start(folder.JournalPath, Streams, bytes: 600_000);

        await Within.Deadline(
            child.Listen(int.MaxValue, line => line == "recovered", Cancellation), "the child recovers", Cancellation);
        await child.Listen(1_000, _ => false, Cancellation);
        await child.Kill(Cancellation);

        Assert.Equal(["failed", "recovered"], child.Said);
        await EveryAcknowledgedEventIsThere(child.Acknowledged, seed: 0);
    }

    private async Task EveryAcknowledgedEventIsThere(Dictionary<int, long> acknowledged, int seed)
    {
        await using var journal = SqliteJournal.Open(folder.JournalPath, new(), NullLogger<SqliteJournal>.Instance);
        var driver = new JournalDriver(journal);
        foreach (var (stream, version) in acknowledged)
        {
            var actor = JournalDriver.Session($"{stream}-0");
            var events = await driver.Read(actor);
            Assert.True(events.Count >= version, $"{stream} has {events.Count} of {version} (seed {seed})");
            Assert.Equal(events.Count, await driver.Version(actor));
            Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.Number));
            Assert.Equal(
                Enumerable.Range(1, events.Count).Select(i => $"{stream}/{i}"), await driver.Texts(actor));

            // Appends are of one to three events; each is there whole or not at all.
            Assert.True(IsAnAppendsEnd(events.Count), $"{stream} ends inside an append (seed {seed})");
        }
    }

    private static bool IsAnAppendsEnd(long version)
    {
        var end = 0L;
        while (end < version)
        {
            end += 1 + end % 3;
        }

        return end == version;
    }
}
