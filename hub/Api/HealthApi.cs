using Routing.Engine;
using Routing.Hosting;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>For who watches the server: is it alive, can it take work. And the shop file's schema.</summary>
internal static class HealthApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("alive")).ExcludeFromDescription();
        routes.MapGet("/readyz", Ready).ExcludeFromDescription();
        routes.MapGet("/schemas/shop.json", () => Results.Text(ShopSchema.Text(), "application/schema+json"))
            .ExcludeFromDescription();
        MapFigures(routes);
    }

    /// <summary>The server's own figures, when the command line asks for them.</summary>
    private static void MapFigures(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<ServerFigures>() is { } figures)
        {
            routes.MapGet("/metrics", () => Results.Text(figures.Text(), "text/plain; version=0.0.4"))
                .ExcludeFromDescription();
        }
    }

    private static IResult Ready(IRoutingEngine engine) =>
        engine.Trouble is { } trouble
            ? Results.Text(trouble, statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready");
}
