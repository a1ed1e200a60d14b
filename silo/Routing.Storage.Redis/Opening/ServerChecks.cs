using Routing.Engine.Ports;
using StackExchange.Redis;

namespace Routing.Storage.Redis.Opening;

/// <summary>Looks, before anything is written, whether a Redis can keep a journal.</summary>
internal sealed class ServerChecks(ConnectionMultiplexer connection, RedisJournalOptions options)
{
    /// <summary>The form of the keys that this server reads and writes.</summary>
    public const string Format = "1";

    private const string NoSync = "no-appendfsync-on-rewrite";

    private static readonly Version Oldest = new(6, 2);

    private readonly string where = RedisConnection.Where(options);

    /// <returns>Why acknowledged events may be lost with Redis or its machine; null when they may not.</returns>
    /// <exception cref="JournalRefusedException">It cannot keep this journal; nothing was changed.</exception>
    public string? Check(IDatabase database, Keys keys)
    {
        try
        {
            var weakness = CheckServers();
            CheckKeys(database, keys);
            return weakness;
        }
        catch (Exception failure) when (RedisConnection.Failed(failure))
        {
            throw Refused($"does not take the journal: {failure.Message}", failure);
        }
    }

    private string? CheckServers()
    {
        var writable = connection.GetServers().Where(server => server.IsConnected && !server.IsReplica).ToList();
        if (writable.Count == 0)
        {
            throw Refused("is a replica, which takes no writes; name the one that it follows.");
        }

        foreach (var server in writable)
        {
            CheckServer(server);
        }

        var weakness = writable.Select(WeaknessOf).FirstOrDefault(found => found is not null);
        return weakness is not null && options.RequireDurable
            ? throw Refused($"{weakness}; appendonly must be yes, appendfsync always and {NoSync} no.")
            : weakness;
    }

    private void CheckServer(IServer server)
    {
        if (server.Version < Oldest)
        {
            throw Refused($"is version {server.Version}; it must be {Oldest} or newer.");
        }

        if (Setting(server, "maxmemory-policy") is { } policy and not "noeviction")
        {
            throw Refused(
                $"drops keys when its memory is full (maxmemory-policy {policy}); a journal needs noeviction.");
        }
    }

    private static string? WeaknessOf(IServer server) =>
        (Setting(server, "appendonly"), Setting(server, "appendfsync"), Setting(server, NoSync)) switch
        {
            (null, _, _) or (_, null, _) => "does not tell how it keeps what it acknowledges",
            ("yes", "always", "yes") => $"does not sync its file while it rewrites it ({NoSync} yes)",
            ("yes", "always", _) => null,
            ("yes", var sync, _) => $"syncs its file only now and then (appendfsync {sync})",
            _ => "keeps no file of what it acknowledges (appendonly no)",
        };

    /// <summary>A setting's value; null where asking is forbidden.</summary>
    private static string? Setting(IServer server, string name)
    {
        try
        {
            return server.Execute("CONFIG", "GET", name) is { Length: 2 } answer ? (string?)answer[1] : null;
        }
        catch (RedisServerException)
        {
            return null;
        }
    }

    private void CheckKeys(IDatabase database, Keys keys)
    {
        var format = database.StringGet(keys.Format);
        if (format.IsNull && database.KeyExists(keys.Streams))
        {
            throw Refused($"has keys that begin with {options.KeyPrefix} but are no journal; choose another prefix.");
        }

        if (!format.IsNull && format != Format)
        {
            throw Refused(
                $"holds a journal of form {format} under {options.KeyPrefix}; this server knows form {Format}. "
                    + "Use the server that wrote it, or choose another prefix.");
        }

        database.StringSet(keys.Probe, "open");
        database.StringSet(keys.Format, Format, when: When.NotExists);
    }

    private JournalRefusedException Refused(string what, Exception? failure = null) =>
        new($"The Redis at {where} {what}", failure);
}
