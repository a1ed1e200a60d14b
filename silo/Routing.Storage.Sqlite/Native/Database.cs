using SQLitePCL;

namespace Routing.Storage.Sqlite.Native;

/// <summary>One connection to a database file. Not safe to share between threads: each owner has its own.</summary>
internal sealed class Database : IDisposable
{
    private const int BusyMilliseconds = 2000;

    private readonly sqlite3 handle;
    private readonly List<Statement> statements = [];

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle) => this.handle = handle;

    /// <exception cref="SqliteFailure">The file cannot be opened.</exception>
    public static Database Open(string path) => Open(path, raw.SQLITE_OPEN_READWRITE);

    /// <summary>Makes the file when it is missing.</summary>
    /// <exception cref="SqliteFailure">The file cannot be made.</exception>
    public static Database Create(string path) => Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);

    /// <summary>
    /// Only looks: no lock is taken and no file beside the database appears. Right for a file at rest.
    /// </summary>
    /// <exception cref="SqliteFailure">The file cannot be opened.</exception>
    public static Database OpenImmutable(string path) =>
        Open($"{new Uri(path).AbsoluteUri}?immutable=1", raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);

    /// <summary>
    /// Only reads, beside a program that may write. SQLite may put its shared memory file beside the database.
    /// </summary>
    /// <exception cref="SqliteFailure">The file cannot be opened.</exception>
    public static Database OpenReadOnly(string path) => Open(path, raw.SQLITE_OPEN_READONLY);

    /// <summary>Leaves the write-ahead log as it is when this connection closes, even when it is the last.</summary>
    public void LeaveWalOnClose() =>
        Check(raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _));

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var prepared));
        var statement = new Statement(this, prepared);
        statements.Add(statement);
        return statement;
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(handle, sql));

    /// <summary>The first column of the first row.</summary>
    public string Ask(string sql)
    {
        using var statement = new Statement(this, Prepared(sql));
        return statement.Next() ? statement.Text(0) : "";
    }

    /// <summary>
    /// Undoes the transaction that is open, if one is. Never throws: an error here repeats an earlier one.
    /// </summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(handle) == 0)
        {
            _ = raw.sqlite3_exec(handle, "ROLLBACK");
        }
    }

    /// <summary>Copies what it can from the write-ahead log to the file, without keeping anyone from writing.</summary>
    /// <returns>Whether all of the log is in the file, so that the next writer begins it anew.</returns>
    public bool Checkpoint()
    {
        const int Passive = raw.SQLITE_CHECKPOINT_PASSIVE;
        var code = raw.sqlite3_wal_checkpoint_v2(handle, "main", Passive, out var all, out var done);
        if (code != raw.SQLITE_BUSY)
        {
            Check(code);
        }

        return code == raw.SQLITE_OK && all == done;
    }

    /// <summary>How many pages this connection has written since it was last asked.</summary>
    public int PagesWritten()
    {
        Check(raw.sqlite3_db_status(handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1));
        return pages;
    }

    public SqliteFailure Failure() =>
        new(raw.sqlite3_extended_errcode(handle), raw.sqlite3_errmsg(handle).utf8_to_string());

    public void Dispose()
    {
        statements.ForEach(statement => statement.Dispose());
        handle.Dispose();
    }

    private static Database Open(string path, int flags)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var database = new Database(handle);
        if (code == raw.SQLITE_OK)
        {
            _ = raw.sqlite3_busy_timeout(handle, BusyMilliseconds);
            return database;
        }

        var failure = database.Failure();
        database.Dispose();
        throw failure;
    }

    private sqlite3_stmt Prepared(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var prepared));
        return prepared;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Failure();
        }
    }
}
