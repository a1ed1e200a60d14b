using Microsoft.AspNetCore.SignalR;

namespace Routing.Hub.Realtime;

/// <summary>
/// Logs what fails in the hubs' methods, instead of SignalR: that logs a refusal, which is an answer like any other,
/// with the whole stack, and a server that refuses because it is overloaded would be busy with its log.
/// </summary>
internal sealed partial class CallFaults(ILogger<CallFaults> log) : IHubFilter
{
    /// <summary>Where SignalR would log the same.</summary>
    public const string SignalRsCategory = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher";

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocation);
        }
        catch (Exception e) when (e is not (HubException or OperationCanceledException))
        {
            LogFailed(e, invocation.HubMethodName);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} failed, which is a fault of this server.")]
    private partial void LogFailed(Exception fault, string method);
}
