using Routing.Core;
using Routing.Hub.Api;

namespace Routing.Hub.Realtime;

/// <summary>How many pages are connected; who comes beyond the most is told that the server is busy.</summary>
/// <param name="most">At most so many at a time.</param>
internal sealed class ConnectionRoom(int most)
{
    private int taken;

    /// <summary>Refuses a connection to a hub that there is no room for.</summary>
    public Task Admit(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) || !request.Path.StartsWithSegments(RealtimeHosting.Hubs))
        {
            return next(context);
        }

        if (Interlocked.Increment(ref taken) > most)
        {
            Interlocked.Decrement(ref taken);
            HubMetrics.TurnedAway.Add(1);
            return Refused.Answer(context, Refusal.Busy);
        }

        context.Response.OnCompleted(Leave);
        return next(context);
    }

    private Task Leave()
    {
        Interlocked.Decrement(ref taken);
        return Task.CompletedTask;
    }
}
