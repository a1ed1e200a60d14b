using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Embedded;

public sealed partial class EmbeddedEngine
{
    internal void LogAppendFailed(ActorId actor, AppendOutcome outcome) => AppendFailed(log, actor, outcome);

    internal void LogFault(Exception exception, ActorId actor, WorkItem item) =>
        Fault(log, exception, actor, item.GetType().Name);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A fault in {Actor} while it ran a {Item}; it is loaded anew")]
    private static partial void Fault(ILogger logger, Exception exception, ActorId actor, string item);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An append to {Actor} ended as {Outcome}; it is loaded anew")]
    private static partial void AppendFailed(ILogger logger, ActorId actor, AppendOutcome outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Actor} could not be loaded")]
    private static partial void LoadFailed(ILogger logger, Exception exception, ActorId actor);

    [LoggerMessage(Level = LogLevel.Error, Message = "The past of {Actor} could not be read")]
    private static partial void ReadFailed(ILogger logger, Exception exception, ActorId actor);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A snapshot of {Actor} could not be kept")]
    private static partial void SnapshotFailed(ILogger logger, Exception exception, ActorId actor);

    [LoggerMessage(Level = LogLevel.Information, Message = "The engine takes submissions; {Count} actors to wake")]
    private static partial void Started(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped while {Count} actors were still writing")]
    private static partial void StoppedEarly(ILogger logger, int count);
}
