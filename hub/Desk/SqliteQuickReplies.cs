using Microsoft.Data.Sqlite;
using Routing.Core;

namespace Routing.Hub.Desk;

/// <summary>
/// Quick replies in a small SQLite file beside the journal, for one process. They are few and seldom changed: one
/// connection with one user at a time is enough.
/// </summary>
internal sealed class SqliteQuickReplies : IQuickReplies, IDisposable
{
    private const string Tables =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        CREATE TABLE IF NOT EXISTS reply (
            shop TEXT NOT NULL, agent TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (shop, agent, key)) WITHOUT ROWID;
        """;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SqliteConnection connection;

    public SqliteQuickReplies(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var tables = connection.CreateCommand();
        tables.CommandText = Tables;
        tables.ExecuteNonQuery();
    }

    public async ValueTask<IReadOnlyList<OwnReply>> List(ShopId shop, AgentId agent, CancellationToken cancellation)
    {
        const string all = "SELECT key, text FROM reply WHERE shop = $shop AND agent = $agent ORDER BY key";
        await turn.WaitAsync(cancellation);
        try
        {
            using var command = Command(all, shop, agent);
            using var rows = command.ExecuteReader();
            var found = new List<OwnReply>();
            while (rows.Read())
            {
                found.Add(new(rows.GetString(0), rows.GetString(1)));
            }

            return found;
        }
        finally
        {
            turn.Release();
        }
    }

    public ValueTask<bool> Keep(
        ShopId shop, AgentId agent, OwnReply reply, int most, CancellationToken cancellation)
    {
        const string keep =
            """
            INSERT INTO reply (shop, agent, key, text) SELECT $shop, $agent, $key, $text
            WHERE (SELECT count(*) FROM reply WHERE shop = $shop AND agent = $agent AND key <> $key) < $most
            ON CONFLICT DO UPDATE SET text = excluded.text
            """;
        return Change(keep, shop, agent, cancellation, ("$key", reply.Key), ("$text", reply.Text), ("$most", most));
    }

    public ValueTask<bool> Forget(ShopId shop, AgentId agent, string key, CancellationToken cancellation) => Change(
        "DELETE FROM reply WHERE shop = $shop AND agent = $agent AND key = $key", shop, agent, cancellation,
        ("$key", key));

    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
    }

    private async ValueTask<bool> Change(
        string sql,
        ShopId shop,
        AgentId agent,
        CancellationToken cancellation,
        params (string Name, object Value)[] values)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            using var command = Command(sql, shop, agent);
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value);
            }

            return command.ExecuteNonQuery() > 0;
        }
        finally
        {
            turn.Release();
        }
    }

    private SqliteCommand Command(string sql, ShopId shop, AgentId agent)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$shop", shop.Value);
        command.Parameters.AddWithValue("$agent", agent.Value);
        return command;
    }
}
