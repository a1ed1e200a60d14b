using System.Globalization;
using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite;

/// <summary>
/// The form of a journal file. Events lie in the order in which they came, so that a commit of many streams writes
/// few pages; where the events of one stream lie is noted later, many at a time, in <c>extent</c>.
/// </summary>
internal static class Schema
{
    /// <summary>"Rtg1" in the file's header: a journal of this server.</summary>
    public const int ApplicationId = 0x52746731;

    public const int Version = 1;

    /// <summary>Bytes of a page. Most commits write one or two.</summary>
    public const int PageBytes = 4096;

    private const string Tables = """
        CREATE TABLE stream (
            id INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            shop TEXT NOT NULL,
            key TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            cursor INTEGER NOT NULL,
            wake INTEGER,
            UNIQUE (kind, shop, key, ordinal));
        CREATE INDEX stream_wake ON stream (wake) WHERE wake IS NOT NULL;
        CREATE TABLE type (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY,
            stream INTEGER NOT NULL,
            number INTEGER NOT NULL,
            type INTEGER NOT NULL,
            body BLOB NOT NULL);
        CREATE TABLE extent (
            stream INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            seqs BLOB NOT NULL,
            PRIMARY KEY (stream, first)) WITHOUT ROWID;
        CREATE TABLE indexed (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
        INSERT INTO indexed VALUES (1, 0);
        CREATE TABLE snapshot (stream INTEGER PRIMARY KEY, version INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE probe (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
        """;

    /// <summary>Makes the tables in an empty file; all or nothing.</summary>
    public static void Create(Database database)
    {
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA page_size = {PageBytes}"));
        database.Execute("BEGIN");
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
        database.Execute(Tables);
        database.Execute("COMMIT");
        database.Ask("PRAGMA journal_mode = WAL");
    }
}
