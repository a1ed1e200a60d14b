using Routing.Core;
using Routing.Hub.Identity;
using Routing.Hub.Realtime;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>REST that anybody may use: a shop's face, and a token for a buyer whom the shop does not know.</summary>
internal static class ShopApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/shops/{shop}", GetShop).WithName("shop").RequireCors(Origins.CorsPolicy)
            .Produces<ShopFace>().ProducesProblem(404);
        routes.MapPost("/api/shops/{shop}/buyers", MakeBuyer).WithName("anonymousBuyer").RequireCors(Origins.CorsPolicy)
            .Produces<BuyerAnswer>().ProducesProblem(400).ProducesProblem(404);
    }

    private static IResult GetShop(string shop, ShopCatalog catalog) =>
        catalog.Shop(new(shop)) is { } served
            ? Results.Ok(new ShopFace(
                shop,
                served.File.Name,
                served.File.Languages,
                [.. served.File.Queues.Select(queue => new QueueFace(queue.Id.Value, queue.Name))]))
            : Refused.As(Refusal.UnknownShop);

    private static IResult MakeBuyer(string shop, BuyerRequest request, ShopCatalog catalog, BuyerTokens tokens)
    {
        if (catalog.Shop(new(shop)) is not { } served)
        {
            return Refused.As(Refusal.UnknownShop);
        }

        var language = served.Speaks(request.Language) ? request.Language! : served.DefaultLanguage;
        var (buyer, token, expiresAt) = tokens.IssueAnonymous(served, request.Name, language);
        return Results.Ok(new BuyerAnswer(buyer.Value, token, expiresAt.ToUnixTimeMilliseconds()));
    }
}
