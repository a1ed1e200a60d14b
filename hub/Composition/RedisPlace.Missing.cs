using Routing.Engine.Ports;

namespace Routing.Hub.Composition;

/// <summary>This build has no cluster: it was made without -p:Orleans=true.</summary>
internal static class RedisPlace
{
    public static IEventJournal Open(string address, string cluster) =>
        throw new JournalRefusedException(
            $"The journal of {cluster} is in Redis at {address}, which this build lacks; build with -p:Orleans=true.");
}
