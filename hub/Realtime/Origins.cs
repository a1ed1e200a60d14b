using Routing.Core;
using Routing.Hub.Api;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Realtime;

/// <summary>
/// Which pages may connect: the server's own and those of the shops' allowed origins. Who sends no origin is no
/// browser page, and cannot be used to act in somebody's name.
/// </summary>
internal static class Origins
{
    public const string CorsPolicy = "shops";

    public static IServiceCollection AddOrigins(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<ShopCatalog>(
            (options, catalog) => options.AddPolicy(CorsPolicy, policy => policy
                .SetIsOriginAllowed(catalog.Allows).AllowAnyHeader().AllowAnyMethod().AllowCredentials()));
        return services;
    }

    /// <summary>Refuses hub connections from pages of other origins. Runs when it is known who connects.</summary>
    public static WebApplication UseOriginCheck(this WebApplication app)
    {
        var catalog = app.Services.GetRequiredService<ShopCatalog>();
        app.Use((context, next) => MayConnect(context.Request, catalog)
            ? next(context)
            : Refused.Answer(context, Refusal.BadOrigin));
        return app;
    }

    private static bool MayConnect(HttpRequest request, ShopCatalog catalog)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || !request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal)
            || IsSame(origin, request)
            || ShopOf(request.HttpContext, catalog)?.Allows(origin) == true;
    }

    private static ServedShop? ShopOf(HttpContext context, ShopCatalog catalog) =>
        (BuyerIdentity.Of(context.User)?.Shop ?? Staff.Of(context.User)?.Shop) is { } shop ? catalog.Shop(shop) : null;

    // The scheme is left out: behind a proxy that ends TLS the server does not see the page's.
    private static bool IsSame(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
