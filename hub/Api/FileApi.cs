using Microsoft.AspNetCore.Mvc;
using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Hub.Desk;
using Routing.Hub.Identity;
using Routing.Hub.Realtime;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>
/// REST for the files of a conversation: the buyer and the staff may add and read them. What is served can do nothing
/// in a browser but be looked at or saved.
/// </summary>
internal static class FileApi
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostFiles = 50;

    private const int LongestName = 120;

    // Somewhat above the bound, so that who is just beyond it reads the sentence about files.
    private const int MostBody = MostBytes + (64 * 1024);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/shops/{shop}/sessions/{session}/files").RequireCors(Origins.CorsPolicy)
            .RequireAuthorization(Schemes.Reader)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
        files.MapPost("", Keep).WithName("sendFile").WithMetadata(new RequestSizeLimitAttribute(MostBody))
            .WithDescription("The body is the file itself; `name` is what people call it.")
            .Produces<FileAnswer>(201).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(429);
        files.MapGet("/{file}", Read).WithName("readFile").Produces(200);
    }

    private static async Task<IResult> Keep(
        string shop,
        string session,
        string? name,
        HttpContext context,
        ShopCatalog catalog,
        RateLimits limits,
        IRoutingEngine engine,
        IFileStore files)
    {
        var (refused, at) = await Find(context, shop, session, catalog, engine);
        if (refused != Refusal.None || at.Head!.Status == SessionStatus.Closed)
        {
            return Refused.As(refused != Refusal.None ? refused : Refusal.SessionClosed);
        }

        if (BuyerIdentity.Of(context.User) is { } buyer
            && limits.Admit(buyer.Shop, buyer.Buyer.Id) is var kept and not Refusal.None)
        {
            return Refused.As(kept);
        }

        if (await ReadBody(context) is not { } bytes)
        {
            return Refused.As(Refusal.FileTooLarge);
        }

        if (FileTypes.Of(bytes.Span) is not { } type)
        {
            return Refused.As(Refusal.BadFileType);
        }

        return await files.Keep(at.Shop, at.Session, bytes, MostFiles, context.RequestAborted) is { } file
            ? Results.Created(
                $"/api/shops/{shop}/sessions/{session}/files/{file}",
                new FileAnswer(file, NameOf(name, type), type, bytes.Length))
            : Refused.As(Refusal.TooManyFiles);
    }

    private static async Task<IResult> Read(
        string shop,
        string session,
        string file,
        HttpContext context,
        ShopCatalog catalog,
        IRoutingEngine engine,
        IFileStore files)
    {
        var (refused, at) = await Find(context, shop, session, catalog, engine);
        if (refused != Refusal.None)
        {
            return Refused.As(refused);
        }

        if (!FileNames.AreWellFormed(file)
            || await files.Read(at.Shop, at.Session, file, context.RequestAborted) is not { } bytes
            || FileTypes.Of(bytes) is not { } type)
        {
            return Refused.As(Refusal.UnknownFile);
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.ContentDisposition = FileTypes.IsImage(type) ? "inline" : "attachment";
        return Results.Bytes(bytes, type == FileTypes.Text ? "text/plain; charset=utf-8" : type);
    }

    /// <summary>The conversation, when who asks may see it: staff of the shop all of them, a buyer his own.</summary>
    private static async Task<(Refusal Refused, (ShopId Shop, SessionId Session, SessionHead? Head) At)> Find(
        HttpContext context, string shop, string session, ShopCatalog catalog, IRoutingEngine engine)
    {
        var id = new SessionId(session);
        if (catalog.Shop(new(shop)) is not { } served)
        {
            return (Refusal.UnknownShop, default);
        }

        var buyer = BuyerIdentity.Of(context.User);
        var refused = buyer is null ? Staff.Of(context.User)?.Shop == served.Id ? Refusal.None : Refusal.RoleMayNot
            : buyer.Shop != served.Id ? Refusal.BadToken
            : !id.IsWellFormed ? Refusal.UnknownSession
            : buyer.Buyer.Id != id.Buyer ? Refusal.NotYourSession
            : Refusal.None;
        if (refused != Refusal.None)
        {
            return (refused, default);
        }

        var head = id.IsWellFormed ? await engine.Look(served.Id, id, Audience.Staff) : null;
        return head is null ? (Refusal.UnknownSession, default) : (Refusal.None, (served.Id, id, head));
    }

    /// <summary>The body; null when it is larger than a file may be.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBody(HttpContext context)
    {
        var (body, aborted) = (context.Request.Body, context.RequestAborted);
        if (context.Request.ContentLength > MostBytes)
        {
            return null;
        }

        using var read = new MemoryStream();
        var part = new byte[32 * 1024];
        for (int count; (count = await body.ReadAsync(part, aborted)) > 0;)
        {
            if (read.Length + count > MostBytes)
            {
                return null;
            }

            read.Write(part, 0, count);
        }

        return read.ToArray();
    }

    // It becomes a part of a line of the transcript that ends at these.
    private static string NameOf(string? name, string type)
    {
        var plain = new string([.. (name ?? string.Empty)
            .Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('[' or ']' or '|' or '/' or '\\'))
            .Take(LongestName)]).Trim();
        return plain.Length > 0 ? plain : $"file.{type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..]}";
    }
}
