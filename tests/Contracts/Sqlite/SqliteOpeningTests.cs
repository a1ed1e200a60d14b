using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;
using Xunit;

namespace Routing.Contracts.Tests.Sqlite;

/// <summary>A journal opens where nothing is, for one server at a time, with options that make sense.</summary>
public sealed class SqliteOpeningTests : IDisposable
{
    private const StringComparison Sense = StringComparison.Ordinal;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_WhileThisServerHasIt_IsRefused()
    {
        await using var first = Open(folder.JournalPath);

        var refused = Assert.Throws<JournalRefusedException>(() => Open(folder.JournalPath));

        Assert.Contains("is in use by another server", refused.Message, Sense);
        Assert.Equal(
            AppendOutcome.Durable, await new JournalDriver(first).Append(JournalDriver.Session("alice"), 0, "one"));
    }

    [Fact]
    public async Task Open_WhileAnotherProcessHasIt_IsRefusedUntilItEnds()
    {
        using var child = ChildProcess.Start(folder.JournalPath, streams: 1);
        await child.Listen(1, _ => true, TestContext.Current.CancellationToken);

        var refused = Assert.Throws<JournalRefusedException>(() => Open(folder.JournalPath));

        Assert.Contains("is in use by another server", refused.Message, Sense);
        await child.Kill(TestContext.Current.CancellationToken);
        await using var free = Open(folder.JournalPath);
        Assert.Null(free.Trouble);
    }

    [Fact]
    public async Task Open_WithoutSpace_IsRefused()
    {
        await MakeJournal(events: 20_000);

        var refused = Assert.Throws<JournalRefusedException>(() => Open(folder.JournalPath, new() { MaxMiB = 1 }));

        Assert.Contains("there is no space left", refused.Message, Sense);
        await using var later = Open(folder.JournalPath);
        Assert.Equal(20_000, await new JournalDriver(later).Version(JournalDriver.Session("alice")));
    }

    [Fact]
    public void Open_OptionsOutOfBounds_NamesEach()
    {
        var options = new SqliteJournalOptions { QueueBound = 0, Readers = 65 };

        var refused = Assert.Throws<ArgumentException>(() => Open(folder.JournalPath, options));

        Assert.Contains("Journal.QueueBound: is 0; it must be 1 to 10000000", refused.Message, Sense);
        Assert.Contains("Journal.Readers: is 65; it must be 1 to 64", refused.Message, Sense);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task Open_EmptyFileAndMissingFolder_MakesTheJournal()
    {
        await File.WriteAllBytesAsync(folder.JournalPath, [], TestContext.Current.CancellationToken);
        foreach (var path in new[] { folder.JournalPath, folder.PathOf("new/folders/routing.db") })
        {
            await using var journal = Open(path);

            var outcome = await new JournalDriver(journal).Append(JournalDriver.Session("alice"), 0, "one");
            Assert.Equal(AppendOutcome.Durable, outcome);
        }
    }

    private static SqliteJournal Open(string path, SqliteJournalOptions? options = null) =>
        SqliteJournal.Open(path, options ?? new(), NullLogger<SqliteJournal>.Instance);

    private async Task MakeJournal(int events)
    {
        await using var journal = Open(folder.JournalPath);
        await new JournalDriver(journal).Append(
            JournalDriver.Session("alice"), 0, [.. Enumerable.Range(1, events).Select(i => $"{i,100}")]);
    }
}
