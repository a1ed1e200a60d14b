using Microsoft.Extensions.Logging.Abstractions;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;

namespace Routing.Hub.Composition;

/// <summary>
/// Opens the journal that a command names: a file, or <c>redis:HOST:PORT</c> with <c>/CLUSTER</c> behind it when the
/// cluster has another name than usual.
/// </summary>
internal static class JournalPlaces
{
    private const string Redis = "redis:";

    /// <param name="isNew">Whether the journal may be made; else it must be there.</param>
    /// <exception cref="JournalRefusedException">It cannot be opened; the message says why.</exception>
    public static IEventJournal Open(string place, bool isNew)
    {
        if (place.StartsWith(Redis, StringComparison.Ordinal))
        {
            return place[Redis.Length..].Split('/') switch
            {
                [var address] => RedisPlace.Open(address, HubSettings.DefaultCluster),
                [var address, var cluster] => RedisPlace.Open(address, cluster),
                _ => throw new JournalRefusedException(
                    $"The journal is \"{place}\"; it must be redis:HOST:PORT or redis:HOST:PORT/CLUSTER."),
            };
        }

        return isNew || File.Exists(place)
            ? SqliteJournal.Open(place, new SqliteJournalOptions(), NullLogger<SqliteJournal>.Instance)
            : throw new JournalRefusedException($"There is no journal at {Path.GetFullPath(place)}.");
    }
}
