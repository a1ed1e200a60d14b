using System.Globalization;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite.Native;
using Routing.Storage.Sqlite.Reading;
using Routing.Storage.Sqlite.Writing;

namespace Routing.Storage.Sqlite;

/// <summary>
/// A journal as it stood when it was opened, only to be read. It takes no lock and changes nothing of the journal, so
/// it may be opened beside the server that writes it, and on a copy.
/// </summary>
public sealed class SqliteJournalView : IDisposable
{
    private readonly Reader reader;
    private readonly Statement shops;

    private SqliteJournalView(Database database)
    {
        var recent = new RecentEvents();
        new RecentEventsLoader(database, new(database, recent), recent).Load();
        reader = new(database, recent);
        shops = database.Prepare("SELECT DISTINCT shop FROM stream ORDER BY shop");
    }

    /// <exception cref="JournalRefusedException">There is no journal, or it cannot be read; the message says why.
    /// </exception>
    public static SqliteJournalView Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new JournalRefusedException($"There is no journal at {full}.");
        }

        Database? database = null;
        try
        {
            // Without a log nobody has it open: then nothing at all appears beside it.
            database = File.Exists(full + "-wal") ? Database.OpenReadOnly(full) : Database.OpenImmutable(full);
            var version = Number(database, "PRAGMA user_version");
            if (Number(database, "PRAGMA application_id") != Schema.ApplicationId || version > Schema.Version)
            {
                throw new JournalRefusedException(
                    $"{full} is no journal of this server, or of a newer one (form {version}); name a journal's file.");
            }

            // One transaction to the end: the journal stands still for who reads it, whatever is written meanwhile.
            database.Execute("BEGIN");
            return new(database);
        }
        catch (SqliteFailure failure)
        {
            database?.Dispose();
            throw new JournalRefusedException($"The journal {full} cannot be read because {failure.Message}.", failure);
        }
        catch
        {
            database?.Dispose();
            throw;
        }
    }

    /// <summary>The shops that have streams here.</summary>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public IReadOnlyList<ShopId> Shops() => Guarded(() =>
    {
        List<ShopId> found = [];
        while (shops.Next())
        {
            found.Add(new(shops.Text(0)));
        }

        return found;
    });

    /// <inheritdoc cref="IEventJournal.Head"/>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public StreamHead Head(ActorId actor) => Guarded(() => reader.Head(actor));

    /// <inheritdoc cref="IEventJournal.Read"/>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public IReadOnlyList<RecordedEvent> Read(ActorId actor, long after, int most) =>
        Guarded(() => reader.Read(actor, after, most));

    public void Dispose() => reader.Dispose();

    private static int Number(Database database, string sql) =>
        int.Parse(database.Ask(sql), CultureInfo.InvariantCulture);

    private static T Guarded<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (SqliteFailure failure)
        {
            throw new IOException($"The journal cannot be read: {failure.Message}.", failure);
        }
    }
}
