using Microsoft.AspNetCore.Authentication;
using Routing.Core;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>REST for the staff's pages: signing in and out, who am I, whom can I hand a chat to, why close.</summary>
internal static class StaffApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/shops/{shop}/sign-in", SignIn).WithName("signIn")
            .Produces<SignedIn>().ProducesProblem(401).ProducesProblem(404).ProducesProblem(429);
        routes.MapPost("/api/sign-out", (Delegate)SignOut).WithName("signOut").Produces(204);
        routes.MapGet("/api/me", Me).WithName("me").RequireAuthorization(Schemes.Staff)
            .Produces<SignedIn>().ProducesProblem(401);
        routes.MapGet("/api/shops/{shop}/colleagues", ListColleagues).WithName("colleagues")
            .RequireAuthorization(Schemes.Staff)
            .Produces<Colleagues>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        routes.MapGet("/api/shops/{shop}/close-reasons", ListCloseReasons).WithName("closeReasons")
            .RequireAuthorization(Schemes.Staff)
            .Produces<IReadOnlyList<LocalText>>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> SignIn(
        string shop, SignInRequest request, StaffSignIn staff, HttpContext context)
    {
        var (refused, agent) = staff.Check(new(shop), request.User, request.Password);
        if (agent is null)
        {
            return Refused.As(refused);
        }

        await context.SignInAsync(
            Schemes.Staff, Staff.ToPrincipal(new(shop), agent), new AuthenticationProperties { IsPersistent = true });
        return Results.Ok(Face(shop, agent));
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await context.SignOutAsync(Schemes.Staff);
        return Results.NoContent();
    }

    private static IResult Me(HttpContext context, ShopCatalog catalog) =>
        Staff.Of(context.User) is { } staff && catalog.Shop(staff.Shop)?.Agent(staff.Agent) is { } agent
            ? Results.Ok(Face(staff.Shop.Value, agent))
            : Refused.As(Refusal.NotSignedIn);

    private static IResult ListColleagues(string shop, HttpContext context, ShopCatalog catalog) =>
        OfTheShop(shop, context, catalog, file => new Colleagues(
            [.. file.Queues.Select(queue => new QueueFace(queue.Id.Value, queue.Name))],
            [.. file.Agents.Select(agent => new Colleague(agent.Id.Value, agent.Name, agent.Queue.Value))]));

    private static IResult ListCloseReasons(string shop, HttpContext context, ShopCatalog catalog) =>
        OfTheShop(shop, context, catalog, file => file.CloseReasons);

    // What a shop's file says, for the staff of that shop.
    private static IResult OfTheShop<T>(string shop, HttpContext context, ShopCatalog catalog, Func<ShopFile, T> say) =>
        catalog.Shop(new(shop)) is not { } served ? Refused.As(Refusal.UnknownShop)
        : Staff.Of(context.User)?.Shop == served.Id ? Results.Ok(say(served.File))
        : Refused.As(Refusal.RoleMayNot);

    private static SignedIn Face(string shop, AgentEntry agent) =>
        new(shop, agent.Id.Value, agent.Name, RoleName.Of(agent.Role), agent.Queue.Value);
}
