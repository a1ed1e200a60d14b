using SQLitePCL;

namespace Routing.Storage.Sqlite.Native;

/// <summary>SQLite answered with an error.</summary>
internal sealed class SqliteFailure(int code, string message) : Exception($"{Meaning(code)} ({message})")
{
    /// <summary>The primary result code, e.g. SQLITE_FULL.</summary>
    public int Code { get; } = code & 0xff;

    /// <summary>The file's content is not what SQLite wrote.</summary>
    public bool IsDamage => Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    private static string Meaning(int code) => (code & 0xff) switch
    {
        raw.SQLITE_FULL => "there is no space left",
        raw.SQLITE_IOERR => "the disk reports an error",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => "it may not be written",
        raw.SQLITE_CANTOPEN => "it cannot be opened",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "another program holds it",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "its content is damaged",
        _ => "SQLite failed",
    };
}
