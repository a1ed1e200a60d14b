using Microsoft.AspNetCore.Http.Features;

namespace Routing.Hub.Identity;

/// <summary>
/// Lets go of what a buyer's connection came in with. Its request lives as long as the connection does, and would keep
/// the token, three times over, and the ticket made of it, for hours.
/// </summary>
internal static class SpentTokens
{
    /// <summary>What carries the token in a connection's address.</summary>
    public const string Parameter = "access_token";

    /// <summary>To be put behind authorization, which still needs them.</summary>
    public static WebApplication ForgetTokens(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Query.ContainsKey(Parameter))
            {
                Forget(context);
            }

            return next(context);
        });
        return app;
    }

    private static void Forget(HttpContext context)
    {
        var request = context.Request;
        request.Query = new QueryCollection(
            request.Query.Where(one => one.Key != Parameter).ToDictionary(StringComparer.OrdinalIgnoreCase));
        if (context.Features.Get<IHttpRequestFeature>() is { } feature)
        {
            feature.RawTarget = request.Path + request.QueryString;
        }

        // Setting who it is forgets the ticket that told it.
        context.User = new(context.User.Identities);
    }
}
