using Routing.Core;
using Routing.Core.Explaining;
using Routing.Engine;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>REST for staff: why a conversation is where it is.</summary>
internal static class WhyApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/shops/{shop}/sessions/{session}/why", Why).WithName("why")
            .WithSummary("Why a conversation is with its agent, or with nobody.")
            .WithDescription(
                "For the shop's staff. `sentences` say it in English and Chinese, the most important first; `because` "
                + "has the assignment's figures, `wait` those of its queue while it waits.")
            .RequireAuthorization(Schemes.Staff)
            .Produces<Explanation>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404)
            .ProducesProblem(503);

    private static async Task<IResult> Why(
        string shop, string session, HttpContext context, ShopCatalog catalog, IRoutingEngine engine)
    {
        if (catalog.Shop(new(shop)) is not { } served)
        {
            return Refused.As(Refusal.UnknownShop);
        }

        if (Staff.Of(context.User)?.Shop != served.Id)
        {
            return Refused.As(Refusal.RoleMayNot);
        }

        var id = new SessionId(session);
        return id.IsWellFormed && await engine.Why(served.Id, id) is { } why
            ? Results.Ok(why)
            : Refused.As(Refusal.UnknownSession);
    }
}
