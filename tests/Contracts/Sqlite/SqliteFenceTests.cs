using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Sqlite;

/// <summary>What holds even when another writes to the file, or the file may not grow.</summary>
public sealed class SqliteFenceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Append_AfterAnotherWroteToTheStream_IsAConflict()
    {
        var alice = JournalDriver.Session("alice");
        await using var journal = Open(new());
        var driver = new JournalDriver(journal);
        await driver.Append(alice, 0, "one");

        Execute("INSERT INTO event SELECT max(seq) + 1, stream, number + 1, type, 'theirs' FROM event");

        Assert.Equal(AppendOutcome.Conflict, await driver.Append(alice, 1, "ours"));
        Assert.Equal(AppendOutcome.Durable, await driver.Append(alice, 2, "after theirs"));
        Assert.Equal(["one", "theirs", "after theirs"], await driver.Texts(alice));
    }

    [Fact]
    public async Task Append_BeyondTheLargestSize_FailsAsAWholeAndRecoversWhenThereIsRoom()
    {
        var (alice, bob) = (JournalDriver.Session("alice"), JournalDriver.Session("bob"));
        await using var journal = Open(new() { MaxMiB = 1 });
        var driver = new JournalDriver(journal);
        var text = new string('x', 10_000);
        var version = 0;
        while (await driver.Append(alice, version, text, text) == AppendOutcome.Durable)
        {
            version += 2;
        }

        Assert.Contains("there is no space left", journal.Trouble, StringComparison.Ordinal);
        Assert.Equal(version, await driver.Version(alice));
        Assert.Equal(0, await driver.Version(bob));

        Execute("DELETE FROM event WHERE seq <= 20");

        var append = Until(driver, bob);
        await Within.Deadline(append, "the journal recovers", TestContext.Current.CancellationToken);
        Assert.Null(journal.Trouble);
        Assert.Equal(["one"], await driver.Texts(bob));
    }

    [Fact]
    public async Task Trouble_WithoutAnyAppend_EndsByItself()
    {
        await using var journal = Open(new() { MaxMiB = 1 });
        var driver = new JournalDriver(journal);
        var text = new string('x', 200_000);
        var (alice, version) = (JournalDriver.Session("alice"), 0);
        while (await driver.Append(alice, version, text) == AppendOutcome.Durable)
        {
            version++;
        }

        Execute("DELETE FROM event WHERE seq <= 3");

        Assert.True(SpinWait.SpinUntil(() => journal.Trouble is null, Within.Patience));
    }

    private static async Task Until(JournalDriver driver, Core.ActorId actor)
    {
        while (await driver.Append(actor, 0, "one") != AppendOutcome.Durable)
        {
            // Each refusal comes after the journal has tried.
        }
    }

    private SqliteJournal Open(SqliteJournalOptions options) =>
        SqliteJournal.Open(folder.JournalPath, options, NullLogger<SqliteJournal>.Instance);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.JournalPath};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
