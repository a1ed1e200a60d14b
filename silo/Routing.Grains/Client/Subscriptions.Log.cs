using Microsoft.Extensions.Logging;
using Routing.Core;

namespace Routing.Grains.Client;

internal sealed partial class Subscriptions
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Watching {Actor} was not answered.")]
    private static partial void LogWatchFailed(ILogger log, Exception exception, ActorId actor);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The link {Link} is broken: {Streams} streams are watched anew.")]
    private static partial void LogLinkLost(ILogger log, Guid link, int streams);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Stream} came with number {Number} after {Delivered}, from a silo that was given up: watched anew.")]
    private static partial void LogBehind(ILogger log, string stream, long number, long delivered);
}
