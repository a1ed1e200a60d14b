using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>The numbers that stand for the types' names in the file.</summary>
internal sealed class EventTypes(Database database)
{
    private readonly Dictionary<string, long> ids = new(StringComparer.Ordinal);
    private readonly Statement find = database.Prepare("SELECT id FROM type WHERE name = ?1");
    private readonly Statement add = database.Prepare("INSERT INTO type (name) VALUES (?1) RETURNING id");

    /// <summary>The number of a type; a new one gets its number inside the transaction.</summary>
    public long this[string name]
    {
        get
        {
            if (!ids.TryGetValue(name, out var id))
            {
                id = One(find.Bind(1, name)) ?? One(add.Bind(1, name))!.Value;
                ids.Add(name, id);
            }

            return id;
        }
    }

    public void Clear() => ids.Clear();

    private static long? One(Statement statement)
    {
        if (!statement.Next())
        {
            return null;
        }

        var id = statement.Number(0);
        statement.Reset();
        return id;
    }
}
