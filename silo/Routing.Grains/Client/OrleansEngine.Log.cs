using Microsoft.Extensions.Logging;
using Routing.Core;

namespace Routing.Grains.Client;

public sealed partial class OrleansEngine
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A submission to {Actor} was not answered.")]
    private static partial void LogSubmissionFailed(ILogger log, Exception exception, ActorId actor);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A look into the cluster was not answered.")]
    private static partial void LogLookFailed(ILogger log, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The lease of {Hub} was ended while it could not reach the cluster: its agents sign on anew.")]
    private static partial void LogLeaseEnded(ILogger log, string hub);
}
