using Microsoft.AspNetCore.Http.Features;

namespace Routing.Hub.Identity;

/// <summary>
/// Lets go of what a buyer's connection came in with. Its request lives as long as the connection does, and would keep
/// the token and the ticket made of it for hours.
/// </summary>
internal static class SpentTokens
{
    /// <summary>What carries the token in a connection's address.</summary>
    public const string Parameter = "access_token";

    /// <summary>To be called once the connection is made: when its ticket expires is known by then.</summary>
    public static void Forget(HttpContext? context)
    {
        if (context?.Features.Get<IHttpRequestFeature>() is not { } request)
        {
            return;
        }

        context.Request.Query = QueryCollection.Empty;
        request.RawTarget = request.Path;

        // Saying anew who it is forgets the ticket that told it.
        context.User = new(context.User.Identities);
    }
}
