using Microsoft.Extensions.Logging;

namespace Routing.Storage.Redis;

public sealed partial class RedisJournal
{
    [LoggerMessage(1, LogLevel.Information, "The journal in the Redis at {Where} is open under {Prefix}.")]
    internal static partial void LogOpened(ILogger log, string where, string prefix);

    [LoggerMessage(2, LogLevel.Warning, "The Redis at {Where} {Weakness}: acknowledged messages may be lost with it. "
        + "Set appendonly yes, appendfsync always, no-appendfsync-on-rewrite no.")]
    internal static partial void LogWeak(ILogger log, string where, string weakness);

    [LoggerMessage(3, LogLevel.Error, "{Trouble} Submissions are refused until it does.")]
    internal static partial void LogTrouble(ILogger log, string trouble, Exception? failure);

    [LoggerMessage(4, LogLevel.Information, "The Redis at {Where} takes appends again.")]
    internal static partial void LogRecovered(ILogger log, string where);

    [LoggerMessage(5, LogLevel.Error, "A caller failed while it was told how its append ended.")]
    internal static partial void LogCallbackFailed(ILogger log, Exception failure);

    [LoggerMessage(6, LogLevel.Critical, "The journal's writer stopped by a mistake of its own; restart the server.")]
    internal static partial void LogStopped(ILogger log, Exception failure);

    [LoggerMessage(7, LogLevel.Information, "Deleted or shortened {Streams} streams that were too old.")]
    internal static partial void LogDeleted(ILogger log, int streams);

    [LoggerMessage(8, LogLevel.Warning, "What is too old could not be deleted now; it is tried again.")]
    internal static partial void LogDeletionFailed(ILogger log, Exception failure);
}
