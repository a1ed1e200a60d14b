using SQLitePCL;

namespace Routing.Storage.Sqlite.Native;

/// <summary>
/// A prepared statement: bind (from 1), then <see cref="Run"/> or <see cref="Next"/> (columns from 0).
/// </summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    public Statement Bind(int index, long value)
    {
        _ = raw.sqlite3_bind_int64(handle, index, value);
        return this;
    }

    public Statement Bind(int index, long? value)
    {
        _ = value is { } number
            ? raw.sqlite3_bind_int64(handle, index, number)
            : raw.sqlite3_bind_null(handle, index);
        return this;
    }

    public Statement Bind(int index, string value)
    {
        _ = raw.sqlite3_bind_text(handle, index, value);
        return this;
    }

    public Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        // An empty span has no address, and SQLite would take it for NULL.
        _ = value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(handle, index, 0)
            : raw.sqlite3_bind_blob(handle, index, value);
        return this;
    }

    /// <exception cref="SqliteFailure">The statement failed; it can be run again.</exception>
    public void Run()
    {
        if (Next())
        {
            Reset();
        }
    }

    /// <summary>Whether there is a next row; after the last the statement is ready to be run again.</summary>
    /// <exception cref="SqliteFailure">The statement failed; it can be run again.</exception>
    public bool Next()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        var failure = code == raw.SQLITE_DONE ? null : database.Failure();
        Reset();
        return failure is null ? false : throw failure;
    }

    /// <summary>Leaves the rows that were not read.</summary>
    public void Reset() => _ = raw.sqlite3_reset(handle);

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public long? NumberOrNull(int column) =>
        raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL ? null : Number(column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose() => handle.Dispose();
}
