using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Sqlite;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;

namespace Routing.Contracts.Tests.Engines;

public sealed class EmbeddedOverSqliteTests : EmbeddedEngineContract
{
    private readonly TemporaryFolder folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    protected override IEventJournal OpenJournal() =>
        SqliteJournal.Open(folder.JournalPath, new(), NullLogger<SqliteJournal>.Instance);
}
