using Routing.Core;
using Routing.Engine.Ports;
using StackExchange.Redis;

namespace Routing.Storage.Redis.Writing;

/// <summary>An append, or a mark alone, on its way.</summary>
/// <param name="Append">Null for a mark.</param>
/// <param name="Version">The version that the stream must have.</param>
internal sealed record Write(JournalAppend? Append, ActorId Actor, long Version, StreamMark Mark)
{
    public Write(JournalAppend append)
        : this(append, append.Actor, append.ExpectedVersion, append.Mark)
    {
    }

    /// <summary>It is not to be sent: the queue was full, or an append of the stream before it failed.</summary>
    public bool IsLost { get; set; }

    /// <summary>What Redis says; null until it is sent.</summary>
    public Task<RedisResult>? Answer { get; set; }
}
