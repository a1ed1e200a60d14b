using Microsoft.Extensions.Logging.Abstractions;
using Routing.Engine.Ports;
using Routing.Storage.Redis;

namespace Routing.Hub.Composition;

/// <summary>A cluster's journal, for the commands.</summary>
internal static class RedisPlace
{
    /// <exception cref="JournalRefusedException">It cannot be opened; the message says why.</exception>
    public static IEventJournal Open(string address, string cluster)
    {
        var options = new RedisJournalOptions { Connection = address, KeyPrefix = $"{{{cluster}}}:" };
        var mistakes = options.Check("--journal").Select(mistake => mistake.ToString()).ToList();
        return mistakes.Count == 0
            ? RedisJournal.Open(options, TimeProvider.System, NullLogger<RedisJournal>.Instance)
            : throw new JournalRefusedException(string.Join("; ", mistakes));
    }
}
