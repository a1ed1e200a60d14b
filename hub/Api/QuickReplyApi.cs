using System.Text;
using Routing.Core;
using Routing.Hub.Desk;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>REST for agents: prepared words, the shop's and one's own.</summary>
internal static class QuickReplyApi
{
    public const int MostOwn = 200;

    private const int LongestKey = 40;
    private const int MostTextBytes = 4096;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var replies = routes.MapGroup("/api/shops/{shop}/quick-replies").RequireAuthorization(Schemes.Staff)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        replies.MapGet("", List).WithName("quickReplies").Produces<QuickRepliesAnswer>();
        replies.MapPut("/{key}", Keep).WithName("keepQuickReply").Produces(204)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413);
        replies.MapDelete("/{key}", Forget).WithName("forgetQuickReply").Produces(204);
    }

    private static async Task<IResult> List(
        string shop, HttpContext context, ShopCatalog catalog, IQuickReplies replies)
    {
        if (StaffOf(context, shop, catalog, out var served, out var refused) is not { } me)
        {
            return Refused.As(refused);
        }

        var own = await replies.List(me.Shop, me.Agent, context.RequestAborted);
        return Results.Ok(new QuickRepliesAnswer(
            [.. served!.File.QuickReplies.Select(reply => new SharedReply(reply.Key, reply.Text))], own));
    }

    private static async Task<IResult> Keep(
        string shop,
        string key,
        QuickReplyRequest request,
        HttpContext context,
        ShopCatalog catalog,
        IQuickReplies replies)
    {
        if (StaffOf(context, shop, catalog, out _, out var refused) is not { } me)
        {
            return Refused.As(refused);
        }

        if (key != key.Trim() || key.Length is 0 or > LongestKey || !IsText(key, multiline: false))
        {
            return Refused.As(Refusal.BadQuickReplyKey);
        }

        if (CheckText(request.Text) is var wrong and not Refusal.None)
        {
            return Refused.As(wrong);
        }

        var reply = new OwnReply(key, request.Text);
        return await replies.Keep(me.Shop, me.Agent, reply, MostOwn, context.RequestAborted)
            ? Results.NoContent()
            : Refused.As(Refusal.TooManyQuickReplies);
    }

    private static async Task<IResult> Forget(
        string shop, string key, HttpContext context, ShopCatalog catalog, IQuickReplies replies)
    {
        if (StaffOf(context, shop, catalog, out _, out var refused) is not { } me)
        {
            return Refused.As(refused);
        }

        return await replies.Forget(me.Shop, me.Agent, key, context.RequestAborted)
            ? Results.NoContent()
            : Refused.As(Refusal.UnknownQuickReply);
    }

    private static Staff? StaffOf(
        HttpContext context, string shop, ShopCatalog catalog, out ServedShop? served, out Refusal refused)
    {
        served = catalog.Shop(new(shop));
        var me = Staff.Of(context.User);
        refused = served is null ? Refusal.UnknownShop
            : me?.Shop != served.Id ? Refusal.RoleMayNot
            : Refusal.None;
        return refused == Refusal.None ? me : null;
    }

    private static Refusal CheckText(string text) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.EmptyText
        : !IsText(text, multiline: true) ? Refusal.NotText
        : Encoding.UTF8.GetByteCount(text) > MostTextBytes ? Refusal.TextTooLong
        : Refusal.None;

    private static bool IsText(string text, bool multiline) =>
        text.All(c => !char.IsControl(c) || (multiline && c is '\n' or '\r' or '\t'))
        && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
