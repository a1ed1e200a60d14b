using System.Text;
using Microsoft.AspNetCore.Mvc;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine;
using Routing.Hub.Identity;
using Routing.Hub.Planning;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>REST for the rota as files: leads take it along and bring it back, agents take their own.</summary>
internal static class RotaApi
{
    /// <summary>So many days can be exported at a time.</summary>
    public const int MostDays = 70;

    private const int MostBytes = 2 * 1024 * 1024;

    // Beyond what is read, so that too large a file is refused in words.
    private const int LargestFile = FileApi.MostBytes + (64 * 1024);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var rota = routes.MapGroup("/api/shops/{shop}/rota").RequireAuthorization(Schemes.Lead)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
        rota.MapGet("/rota.csv", ExportCsv).WithName("rotaCsv").Produces(200, contentType: "text/csv");
        rota.MapGet("/rota.ics", ExportCalendar).WithName("rotaCalendar").Produces(200, contentType: "text/calendar");
        rota.MapPost("/import", Import).WithName("importRota")
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile))
            .WithDescription("What a file would change; nothing is changed. A calendar or comma-separated values.")
            .Produces<ImportAnswer>().ProducesProblem(413);
        rota.MapPost("/days", Plan).WithName("planDays")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .WithDescription("Plans days: all of them, or none when one is no longer as it was seen.")
            .Produces<PlanAnswer>().ProducesProblem(413);
        routes.MapGet("/api/shops/{shop}/my-shifts.ics", ExportMine).WithName("myShifts")
            .RequireAuthorization(Schemes.Staff).Produces(200, contentType: "text/calendar")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
    }

    private static Task<IResult> ExportCsv(
        string shop,
        DateOnly from,
        int days,
        string? agent,
        HttpContext context,
        ShopCatalog catalog,
        IRoutingEngine engine,
        TimeProvider time) =>
        Export(shop, from, days, context, catalog, engine, time, book => Results.File(
            Encoding.UTF8.GetBytes(RotaCsv.Write(book, from, days, Chosen(book, agent))),
            "text/csv; charset=utf-8",
            $"rota-{from:yyyy-MM-dd}.csv"));

    private static Task<IResult> ExportCalendar(
        string shop,
        DateOnly from,
        int days,
        string? agent,
        HttpContext context,
        ShopCatalog catalog,
        IRoutingEngine engine,
        TimeProvider time) =>
        Export(shop, from, days, context, catalog, engine, time, book => Calendar(
            book, from, days, Chosen(book, agent), $"rota-{from:yyyy-MM-dd}.ics"));

    private static async Task<IResult> ExportMine(
        string shop, HttpContext context, ShopCatalog catalog, IRoutingEngine engine, TimeProvider time)
    {
        var (refused, book) = await Open(shop, context, catalog, engine, time);
        return book is not null && book.Roster.Find(Staff.Of(context.User)!.Agent) is { } me
            ? Calendar(book, book.Today, 28, [me], "my-shifts.ics")
            : Refused.As(book is null ? refused : Refusal.UnknownAgent);
    }

    private static async Task<IResult> Import(
        string shop, HttpContext context, ShopCatalog catalog, IRoutingEngine engine, TimeProvider time)
    {
        var (refused, book) = await Open(shop, context, catalog, engine, time);
        if (book is null)
        {
            return Refused.As(refused);
        }

        if (await ImportedText.Read(context.Request.Body, FileApi.MostBytes, context.RequestAborted) is not { } text)
        {
            return Refused.As(Refusal.FileTooLarge);
        }

        return Results.Ok(text.TrimStart('\uFEFF').StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
            ? CalendarImport.Read(book, text)
            : RotaCsv.Read(book, text));
    }

    // What a file changes may be more than a frame of a page's connection holds.
    private static async Task<IResult> Plan(
        string shop,
        DayRequest[] days,
        HttpContext context,
        ShopCatalog catalog,
        IRoutingEngine engine,
        TimeProvider time)
    {
        if (catalog.Shop(new(shop)) is not { } served)
        {
            return Refused.As(Refusal.UnknownShop);
        }

        if (Staff.Of(context.User) is not { } staff || staff.Shop != served.Id
            || served.Agent(staff.Agent) is not { Role: StaffRole.Lead } lead)
        {
            return Refused.As(Refusal.RoleMayNot);
        }

        var (refused, answer) = await RotaPlanning.Plan(engine, served, new(lead.Id, lead.Name), days, time);
        return refused == Refusal.None ? Results.Ok(answer) : Refused.As(refused);
    }

    private static async Task<IResult> Export(
        string shop,
        DateOnly from,
        int days,
        HttpContext context,
        ShopCatalog catalog,
        IRoutingEngine engine,
        TimeProvider time,
        Func<RotaBook, IResult> write)
    {
        if (days is < 1 or > MostDays || from.Year is < 2000 or > 2200)
        {
            return Refused.As(Refusal.Malformed);
        }

        var (refused, book) = await Open(shop, context, catalog, engine, time);
        return book is null ? Refused.As(refused) : write(book);
    }

    private static IResult Calendar(
        RotaBook book, DateOnly from, int days, IEnumerable<RosterAgent> agents, string name) => Results.File(
        Encoding.UTF8.GetBytes(RotaCalendar.Write(book, from, days, agents)), "text/calendar; charset=utf-8", name);

    private static IEnumerable<RosterAgent> Chosen(RotaBook book, string? agent) =>
        book.Agents().Where(one => agent is null || one.Id.Value == agent);

    private static async Task<(Refusal Refused, RotaBook? Book)> Open(
        string shop, HttpContext context, ShopCatalog catalog, IRoutingEngine engine, TimeProvider time)
    {
        if (catalog.Shop(new(shop)) is not { } served)
        {
            return (Refusal.UnknownShop, null);
        }

        return Staff.Of(context.User)?.Shop == served.Id
            ? (Refusal.Unavailable, await RotaBook.Read(engine, served, time))
            : (Refusal.RoleMayNot, null);
    }
}
