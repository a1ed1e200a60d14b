using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Archive;
using Routing.Contracts.Tests.Sqlite;
using Routing.Engine.Archive;
using Routing.Engine.Ports;
using Routing.Storage.Redis;
using Routing.Storage.Sqlite;
using Xunit;

namespace Routing.Cluster.Tests.Redis;

/// <summary>The journal moves from one process to the cluster and back, and stays the same.</summary>
public sealed class ArchiveOverRedisTests : IAsyncLifetime
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private readonly TemporaryFolder folder = new();
    private RedisServer server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await RedisServer.StartNew(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Journal_FromSqliteToRedisAndBack_IsTheSameByteForByte()
    {
        await using (var first = OpenFile("first.db"))
        {
            await FilledJournal.Fill(first);
        }

        await using (var first = OpenFile("first.db"))
        {
            await Export(first, "1");
        }

        await using (var redis = RedisJournal.Open(
            server.Options, TimeProvider.System, NullLogger<RedisJournal>.Instance))
        {
            await Import("1", redis);
            await Export(redis, "2");
        }

        await using (var second = OpenFile("second.db"))
        {
            await Import("2", second);
        }

        // Marks are on their way to the file for a while; closed, it has them all.
        await using (var second = OpenFile("second.db"))
        {
            await Export(second, "3");
        }

        Assert.Contains("\"cursor\":1500,", await File.ReadAllTextAsync(folder.PathOf("1"), Cancellation), Ordinal);
        Assert.Equal(Bytes("1"), Bytes("2"));
        Assert.Equal(Bytes("1"), Bytes("3"));
    }

    private byte[] Bytes(string name) => File.ReadAllBytes(folder.PathOf(name));

    private async Task Export(IEventJournal journal, string name)
    {
        await using var file = File.Create(folder.PathOf(name));
        await JournalExport.Write(journal, file, Cancellation);
    }

    private async Task Import(string name, IEventJournal journal)
    {
        await using var file = File.OpenRead(folder.PathOf(name));
        await JournalImport.Read(file, journal, Cancellation);
    }

    private SqliteJournal OpenFile(string name) =>
        SqliteJournal.Open(folder.PathOf(name), new(), NullLogger<SqliteJournal>.Instance);
}
