using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Contracts.Tests.Sqlite;
using Routing.Engine.Archive;
using Routing.Engine.Memory;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;
using Xunit;

namespace Routing.Contracts.Tests.Archive;

/// <summary>A journal goes through a file and is the same; what is no whole archive changes nothing.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Journal_ThroughFilesAndBack_IsTheSameByteForByte()
    {
        byte[] first, second, third;
        await using (var sqlite = Open("first.db"))
        {
            await FilledJournal.Fill(sqlite);
        }

        // Marks are on their way to the file for a while; closed, it has them all.
        await using (var sqlite = Open("first.db"))
        {
            first = await Export(sqlite);
        }

        await using (var memory = new MemoryJournal())
        {
            await Import(first, memory);
            second = await Export(memory);
        }

        await using (var sqlite = Open("second.db"))
        {
            var counts = await Import(second, sqlite);
            Assert.Equal(new(FilledJournal.Buyers + 2, FilledJournal.Buyers * 3 + 2_003), counts);
        }

        await using (var again = Open("second.db"))
        {
            third = await Export(again);
        }

        Assert.Contains("\"cursor\":1500,", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(second));
        Assert.Equal(first, second);
        Assert.Equal(first, third);
    }

    [Fact]
    public async Task Journal_WithNothingInIt_GivesAnArchiveThatImports()
    {
        await using var empty = new MemoryJournal();
        var archive = await Export(empty);

        Assert.Equal(default, await Import(archive, empty));
        Assert.Equal(2, Encoding.UTF8.GetString(archive).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Import_OfAStreamThatIsThere_IsRefusedAndChangesNothing()
    {
        await using var full = new MemoryJournal();
        await using var target = new MemoryJournal();
        await FilledJournal.Fill(full);
        var driver = new JournalDriver(target);
        await driver.Append(JournalDriver.Session("buyer20", 9), 0, "mine");

        await Refused(await Export(full), target, "already has session/demo/buyer20~9; nothing was imported");

        Assert.Equal([JournalDriver.Session("buyer20", 9)], await target.Streams(null, 100, Cancellation));
        Assert.Equal(["mine"], await driver.Texts(JournalDriver.Session("buyer20", 9)));
    }

    [Fact]
    public async Task Import_OfAnArchiveCutOffAnywhere_IsRefusedAndChangesNothing()
    {
        await using var full = new MemoryJournal();
        await using var target = new MemoryJournal();
        await new JournalDriver(full).Append(JournalDriver.Session("alice"), 0, "one", "说");
        await new JournalDriver(full).Append(JournalDriver.Session("bob"), 0, "one");
        var archive = await Export(full);

        var header = Array.IndexOf(archive, (byte)'\n');

        // Without its last character, the end of a line, it is still whole.
        for (var length = 0; length < archive.Length - 1; length++)
        {
            await Refused(archive[..length], target, length <= header ? "must begin with" : "cut off");
        }

        Assert.Empty(await target.Streams(null, 100, Cancellation));
        Assert.Equal(new(2, 3), await Import(archive[..^1], target));
    }

    [Theory]
    [InlineData("\"number\":2", "\"number\":3", "event 3 where it does not belong")]
    [InlineData("\"streams\":2", "\"streams\":3", "counts 3 streams and 3 events, but there were 2 and 3")]
    [InlineData("\"version\":2,", "\"version\":3,", "comes where event 3 of session/demo/alice~1 must be")]
    [InlineData("\"first\":1", "\"first\":2", "that session/demo/alice~1 cannot have")]
    [InlineData("\"cursor\":0", "\"cursor\":9", "that session/demo/alice~1 cannot have")]
    [InlineData("session/demo/bob~1", "session/demo/alice~1", "must come before")]
    [InlineData("session/demo/bob~1", "session/demo/b o b", "names no stream")]
    [InlineData("\"version\":1}\n", "\"version\":2}\n", "must begin with")]
    [InlineData("\"body\":\"说\"", "\"base64\":\"%\"", "cannot be read")]
    [InlineData("{\"streams\"", "{\"houses\"", "cannot be read")]
    public async Task Import_OfAnArchiveThatWasChanged_IsRefused(string text, string instead, string says)
    {
        await using var full = new MemoryJournal();
        await using var target = new MemoryJournal();
        await new JournalDriver(full).Append(JournalDriver.Session("alice"), 0, "one", "说");
        await new JournalDriver(full).Append(JournalDriver.Session("bob"), 0, "one");
        var archive = Encoding.UTF8.GetString(await Export(full));
        Assert.Contains(text, archive, StringComparison.Ordinal);

        await Refused(Encoding.UTF8.GetBytes(archive.Replace(text, instead, StringComparison.Ordinal)), target, says);

        Assert.Empty(await target.Streams(null, 100, Cancellation));
    }

    [Fact]
    public async Task Import_WithMoreBehindTheClosingLine_IsRefused()
    {
        await using var journal = new MemoryJournal();
        var archive = await Export(journal);

        await Refused([.. archive, .. "{}\n"u8], journal, "cannot be read");
        await Refused([.. archive, .. archive.AsSpan(archive.AsSpan().IndexOf((byte)'\n') + 1)], journal, "behind the");
    }

    [Fact]
    public async Task Import_IntoAJournalThatFails_NamesTheStream()
    {
        await using var full = new MemoryJournal();
        await FilledJournal.Fill(full);
        var archive = await Export(full);
        var closed = new MemoryJournal();
        await closed.DisposeAsync();

        var failure = await Assert.ThrowsAsync<IOException>(() => Import(archive, closed));

        Assert.Contains("could not store session/demo/buyer0~1 (Failed", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Export(IEventJournal journal)
    {
        using var archive = new MemoryStream();
        await JournalExport.Write(journal, archive, Cancellation);
        return archive.ToArray();
    }

    private static async Task<ArchiveCounts> Import(byte[] archive, IEventJournal journal)
    {
        using var stream = new MemoryStream(archive);
        return await JournalImport.Read(stream, journal, Cancellation);
    }

    private static async Task Refused(byte[] archive, IEventJournal journal, string says)
    {
        var refused = await Assert.ThrowsAsync<ArchiveRefusedException>(() => Import(archive, journal));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    private SqliteJournal Open(string name) =>
        SqliteJournal.Open(folder.PathOf(name), new(), NullLogger<SqliteJournal>.Instance);
}
