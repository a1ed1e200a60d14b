using Microsoft.Extensions.Logging;

namespace Routing.Storage.Sqlite;

public sealed partial class SqliteJournal
{
    [LoggerMessage(1, LogLevel.Information, "The journal {Path} is open.")]
    internal static partial void LogOpened(ILogger log, string path);

    [LoggerMessage(2, LogLevel.Error, "The journal {Path} cannot be written; submissions are refused until it can.")]
    internal static partial void LogTrouble(ILogger log, string path, Exception failure);

    [LoggerMessage(3, LogLevel.Information, "The journal {Path} can be written again.")]
    internal static partial void LogRecovered(ILogger log, string path);

    [LoggerMessage(4, LogLevel.Warning, "The log of the journal {Path} could not be copied to the file; it grows.")]
    internal static partial void LogCheckpointFailed(ILogger log, string path, Exception failure);

    [LoggerMessage(5, LogLevel.Critical, "The journal {Path} stopped by a mistake of its own; restart the server.")]
    internal static partial void LogStopped(ILogger log, string path, Exception failure);

    [LoggerMessage(6, LogLevel.Error, "A caller failed while it was told how its append ended.")]
    internal static partial void LogCallbackFailed(ILogger log, Exception failure);
}
