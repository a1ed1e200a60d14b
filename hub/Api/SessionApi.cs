using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Hub.Identity;
using Routing.Hub.Realtime;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>
/// REST for shops' own systems, on behalf of a buyer: open a session, post a message, read a transcript.
/// </summary>
internal static class SessionApi
{
    private const int MostEntries = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/api/shops/{shop}/sessions").RequireCors(Origins.CorsPolicy)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
        sessions.MapPost("", Open).WithName("openSession").RequireAuthorization(Schemes.Buyer)
            .Produces<SessionAnswer>(201).Produces<SessionAnswer>().ProducesProblem(400);
        sessions.MapPost("/{session}/messages", Say).WithName("postMessage").RequireAuthorization(Schemes.Buyer)
            .Produces<MessageAnswer>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(429);
        sessions.MapGet("/{session}/transcript", Read).WithName("readTranscript").RequireAuthorization(Schemes.Reader)
            .Produces<TranscriptAnswer>();
    }

    private static async Task<IResult> Open(
        string shop,
        SessionRequest request,
        HttpContext context,
        ShopCatalog catalog,
        ChatOpening opening,
        IRoutingEngine engine)
    {
        if (BuyerOf(context, shop, catalog, out var refused) is not { } me)
        {
            return refused!;
        }

        var opened = await opening.Open(me.Shop, me.Buyer, new(request.Queue, request.Intent), request.Language);
        if (opened.Refused != Refusal.None)
        {
            return Refused.As(opened.Refused);
        }

        if (await engine.Look(me.Shop, opened.Session, Audience.Buyer) is not { } head)
        {
            return Refused.As(Refusal.Unavailable);
        }

        var answer = new SessionAnswer(head.Session, head.Queue, head.Status);
        return opened.IsNew
            ? Results.Created($"/api/shops/{shop}/sessions/{head.Session}/transcript", answer)
            : Results.Ok(answer);
    }

    private static async Task<IResult> Say(
        string shop,
        string session,
        MessageRequest request,
        HttpContext context,
        ShopCatalog catalog,
        RateLimits limits,
        IRoutingEngine engine)
    {
        if (BuyerOf(context, shop, catalog, out var refused) is not { } me)
        {
            return refused!;
        }

        var id = new SessionId(session);
        if (!id.IsWellFormed)
        {
            return Refused.As(Refusal.UnknownSession);
        }

        if (!Guid.TryParseExact(request.ClientMessageId, "D", out var messageId))
        {
            return Refused.As(Refusal.BadMessageId);
        }

        if (limits.Admit(me.Shop, me.Buyer.Id) is var kept and not Refusal.None)
        {
            return Refused.As(kept);
        }

        var command = new SessionCommand.SayAsBuyer(me.Buyer.Id, new(messageId), request.Text);
        var receipt = await engine.Submit(ActorId.Of(me.Shop, id), command);
        return receipt.IsRefused
            ? Refused.As(receipt.Refused)
            : Results.Ok(new MessageAnswer(session, request.ClientMessageId, receipt.Number));
    }

    private static async Task<IResult> Read(
        string shop,
        string session,
        HttpContext context,
        ShopCatalog catalog,
        IRoutingEngine engine,
        long after = 0,
        int limit = 200)
    {
        if (catalog.Shop(new(shop)) is not { } served)
        {
            return Refused.As(Refusal.UnknownShop);
        }

        var id = new SessionId(session);
        if (AudienceOf(context, served.Id, id, out var audience) is var refused and not Refusal.None)
        {
            return Refused.As(refused);
        }

        var most = Math.Clamp(limit, 1, MostEntries);
        var page = id.IsWellFormed
            ? await engine.ReadTranscript(served.Id, id, audience, Math.Max(0, after), most)
            : null;
        return page is null
            ? Refused.As(Refusal.UnknownSession)
            : Results.Ok(new TranscriptAnswer(session, page.Head.Status, page.Entries, page.More, page.Next));
    }

    /// <summary>The buyer whose token came, if the shop in the address is the one that signed it.</summary>
    private static BuyerIdentity? BuyerOf(HttpContext context, string shop, ShopCatalog catalog, out IResult? refused)
    {
        var me = BuyerIdentity.Of(context.User);
        refused = catalog.Shop(new(shop)) is null ? Refused.As(Refusal.UnknownShop)
            : me?.Shop.Value != shop ? Refused.As(Refusal.BadToken)
            : null;
        return refused is null ? me : null;
    }

    /// <summary>Staff of the shop reads every session of it, a buyer his own.</summary>
    private static Refusal AudienceOf(HttpContext context, ShopId shop, SessionId session, out Audience audience)
    {
        audience = Audience.Buyer;
        if (BuyerIdentity.Of(context.User) is { } buyer)
        {
            return buyer.Shop != shop ? Refusal.BadToken
                : buyer.Buyer.Id != session.Buyer && session.IsWellFormed ? Refusal.NotYourSession
                : Refusal.None;
        }

        audience = Audience.Staff;
        return Staff.Of(context.User)?.Shop == shop ? Refusal.None : Refusal.RoleMayNot;
    }
}
