using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;

namespace Routing.Contracts.Tests.Sqlite;

/// <summary>The contract over a file. Few events may lie unindexed: both ways of finding them are taken.</summary>
public sealed class SqliteJournalTests : DurableJournalContract
{
    private readonly TemporaryFolder folder = new();

    protected override IEventJournal Open(int? bound = null)
    {
        var options = new SqliteJournalOptions { UnindexedEvents = 50, CachedStreams = 100 };
        return SqliteJournal.Open(
            folder.JournalPath,
            bound is null ? options : options with { QueueBound = bound.Value },
            NullLogger<SqliteJournal>.Instance);
    }

    /// <summary>Another connection holds the file's only right to write.</summary>
    protected override IDisposable Stall()
    {
        var other = new SqliteConnection($"Data Source={folder.JournalPath};Pooling=false");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return other;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
