using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;
using Xunit;

namespace Routing.Contracts.Tests.Sqlite;

/// <summary>What is not a journal of ours, whole and free, is refused in one sentence and left byte for byte.</summary>
public sealed class SqliteRefusalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        File.SetAttributes(Path.GetDirectoryName(folder.JournalPath)!, FileAttributes.Directory);
        folder.Dispose();
    }

    [Fact]
    public void Open_TextFile_IsRefusedAsAnotherPrograms()
    {
        File.WriteAllText(folder.JournalPath, new string('x', 5_000));

        RefusesUntouched("is a file of another program");
    }

    [Fact]
    public void Open_ShortFile_IsRefusedAsAnotherPrograms()
    {
        File.WriteAllText(folder.JournalPath, "SQLite format 3\0");

        RefusesUntouched("is a file of another program");
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_IsRefused()
    {
        Execute("CREATE TABLE photos (id INTEGER); PRAGMA journal_mode = WAL");

        RefusesUntouched("is a file of another program");
    }

    [Fact]
    public async Task Open_NewerForm_IsRefused()
    {
        await MakeJournal(events: 1);
        Execute("PRAGMA user_version = 99");

        RefusesUntouched("has form 99");
    }

    [Fact]
    public async Task Open_FileWhoseEndIsMissing_IsRefusedAsDamaged()
    {
        await MakeJournal(events: 2_000);
        using (var file = File.OpenWrite(folder.JournalPath))
        {
            file.SetLength(file.Length / 2);
        }

        RefusesUntouched("is damaged");
    }

    [Fact]
    public async Task Open_FileWithRubbishInside_IsRefusedAsDamaged()
    {
        await MakeJournal(events: 2_000);
        using (var file = File.OpenWrite(folder.JournalPath))
        {
            file.Position = file.Length / 2;
            file.Write(RandomNumberGenerator.GetBytes(40_000));
        }

        RefusesUntouched("is damaged");
    }

    [Fact]
    public async Task Open_RubbishInsideBesideALog_IsRefusedAsDamaged()
    {
        await MakeJournal(events: 2_000);
        await CopyWhileOpen();
        using (var file = File.OpenWrite(folder.JournalPath))
        {
            file.Position = file.Length / 2;
            file.Write(RandomNumberGenerator.GetBytes(40_000));
        }

        RefusesUntouched("is damaged", mayLeave: "routing.db-shm");
    }

    [Fact]
    public async Task Open_LogWithoutItsJournal_IsRefused()
    {
        await MakeJournal(events: 10);
        await CopyWhileOpen();
        File.Delete(folder.JournalPath);

        RefusesUntouched("is missing, but its log");
    }

    [Fact]
    public async Task Open_ReadOnlyFile_IsRefused()
    {
        await MakeJournal(events: 1);
        File.SetAttributes(folder.JournalPath, FileAttributes.ReadOnly);

        RefusesUntouched("is read-only");
    }

    [Fact]
    public void Open_InAReadOnlyFolder_IsRefused()
    {
        var inner = Directory.CreateDirectory(folder.PathOf("inner"));
        inner.Attributes |= FileAttributes.ReadOnly;

        var refused = Assert.Throws<JournalRefusedException>(() => Open(Path.Combine(inner.FullName, "routing.db")));

        Assert.Contains("read-only folder", refused.Message, StringComparison.Ordinal);
        Assert.Empty(inner.GetFiles());
        inner.Attributes &= ~FileAttributes.ReadOnly;
    }

    [Fact]
    public void Open_Folder_IsRefused()
    {
        Directory.CreateDirectory(folder.JournalPath);

        RefusesUntouched("is a folder");
    }

    private static SqliteJournal Open(string path, SqliteJournalOptions? options = null) =>
        SqliteJournal.Open(path, options ?? new(), NullLogger<SqliteJournal>.Instance);

    private void RefusesUntouched(string what, string? mayLeave = null)
    {
        var before = Everything();

        var refused = Assert.Throws<JournalRefusedException>(() => Open(folder.JournalPath));

        Assert.StartsWith($"The journal {folder.JournalPath} ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Everything().Where(file => !file.StartsWith($"{mayLeave} ", StringComparison.Ordinal)));
    }

    private List<string> Everything() =>
    [
        .. folder.Files().Select(name =>
            $"{name} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.PathOf(name))))}"),
    ];

    private async Task MakeJournal(int events)
    {
        await using (var journal = Open(folder.JournalPath))
        {
            await new JournalDriver(journal).Append(
                JournalDriver.Session("alice"), 0, [.. Enumerable.Range(1, events).Select(i => $"{i,100}")]);
        }

        File.Delete(folder.PathOf("routing.db.lock"));
    }

    /// <summary>Leaves journal and log as a crash would: copied while open.</summary>
    private async Task CopyWhileOpen()
    {
        byte[] file, log;
        await using (var journal = Open(folder.JournalPath))
        {
            await new JournalDriver(journal).Append(JournalDriver.Session("bob"), 0, "in the log");
            file = Copy("routing.db");
            log = Copy("routing.db-wal");
        }

        await File.WriteAllBytesAsync(folder.JournalPath, file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.PathOf("routing.db-wal"), log, TestContext.Current.CancellationToken);
        File.Delete(folder.PathOf("routing.db.lock"));
    }

    private byte[] Copy(string name)
    {
        using var copy = new MemoryStream();
        using var file = new FileStream(
            folder.PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.JournalPath};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
