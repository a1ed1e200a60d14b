using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Hub.Composition;
using Routing.Storage.Sqlite;
using Routing.Testing;
using Xunit;

namespace Routing.Hub.Tests.Composition;

public sealed class JournalCommandsTests : IDisposable
{
    private static readonly ActorId Alice = ActorId.Of(new("demo"), SessionId.Of(new("alice"), 1));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Export_ThenImport_MovesTheJournal()
    {
        await MakeJournal();

        Assert.Equal(0, await Run("export", "--journal", PathOf("a.db"), "--to", PathOf("archive")));
        Assert.Equal(0, await Run("import", "--from", PathOf("archive"), "--journal", PathOf("b.db")));
        Assert.Equal(0, await Run("export", "--journal", PathOf("b.db"), "--to", PathOf("again")));

        Assert.Equal(await TextOf("archive"), await TextOf("again"));
        Assert.Contains("session/demo/alice~1", await TextOf("archive"), StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("archive.part")));
    }

    [Fact]
    public async Task Import_Twice_IsRefusedTheSecondTime()
    {
        await MakeJournal();
        await Run("export", "--journal", PathOf("a.db"), "--to", PathOf("archive"));

        Assert.Equal(1, await Run("import", "--journal", PathOf("a.db"), "--from", PathOf("archive")));
    }

    [Fact]
    public async Task Export_OverAFileThatIsThere_IsRefusedAndTheFileStays()
    {
        await MakeJournal();
        await File.WriteAllTextAsync(PathOf("diary"), "dear", Cancellation);

        Assert.Equal(1, await Run("export", "--journal", PathOf("a.db"), "--to", PathOf("diary")));
        Assert.Equal("dear", await TextOf("diary"));
    }

    [Theory]
    [InlineData(1, "export", "--journal", "/no/such/journal", "--to", "/no/such/archive")]
    [InlineData(1, "import", "--journal", "/no/such/journal", "--from", "/no/such/archive")]
    [InlineData(1, "export", "--journal", "redis:127.0.0.1:1", "--to", "/no/such/archive")]
    [InlineData(2, "export", "--journal")]
    [InlineData(2, "import", "everything")]
    [InlineData(null, "--journal", "export")]
    public async Task Commands_OfAnyKind_EndWithTheirExitCode(int? code, params string[] arguments)
    {
        Assert.Equal(code, await Run(arguments));
        Assert.False(File.Exists("/no/such/journal"));
    }

    private static Task<int?> Run(params string[] arguments) => JournalCommands.Run(arguments);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private Task<string> TextOf(string name) => File.ReadAllTextAsync(PathOf(name), Cancellation);

    private async Task MakeJournal()
    {
        await using var journal = SqliteJournal.Open(PathOf("a.db"), new(), NullLogger<SqliteJournal>.Instance);
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Append(new()
        {
            Actor = Alice,
            ExpectedVersion = 0,
            Events = [new("Opened", "{}"u8.ToArray())],
            Mark = default,
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        Assert.Equal(
            AppendOutcome.Durable, await Within.Deadline(done.Task, "the event is stored", Cancellation));
    }
}
