using System.Net;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>The pages in the browser: chat, agent, lead, and a plain one that lists them.</summary>
internal static class ConsolePages
{
    private static readonly string[] Names = ["chat", "agent", "lead"];

    public static WebApplication MapPages(this WebApplication app)
    {
        var folder = FindFolder(AppContext.BaseDirectory);
        if (folder is not null)
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                    file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
                        ? "public, max-age=31536000, immutable"
                        : "no-cache",
            });
        }

        foreach (var name in Names)
        {
            app.MapGet($"/{name}", (HttpContext context, ShopCatalog catalog) => Page(context, catalog, folder, name))
                .ExcludeFromDescription();
        }

        app.MapGet("/", (ShopCatalog catalog, IHostEnvironment environment) =>
            Results.Content(Home(catalog, environment.IsDevelopment()), "text/html; charset=utf-8"))
            .ExcludeFromDescription();
        return app;
    }

    /// <summary>The addresses of the pages on a server.</summary>
    public static IEnumerable<(string Page, string Path)> Paths(ShopCatalog catalog) =>
        catalog.All.Select(shop => ($"Buyer's chat, shop {shop.Id}", $"/chat?shop={shop.Id}"))
            .Append(("Agent's console", "/agent"))
            .Append(("Lead's board", "/lead"));

    /// <summary>The built pages: beside the program when it was published, else in the source tree above it.</summary>
    private static string? FindFolder(string from)
    {
        var published = Path.Combine(from, "console");
        if (Directory.Exists(published))
        {
            return published;
        }

        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, "agentconsole", "dist");
            if (Directory.Exists(built))
            {
                return built;
            }
        }

        return null;
    }

    private static IResult Page(HttpContext context, ShopCatalog catalog, string? folder, string name)
    {
        var file = Path.Combine(folder ?? string.Empty, $"{name}.html");
        if (folder is null || !File.Exists(file))
        {
            return Results.Text(
                "The pages are not built. Run: dotnet build hub", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentSecurityPolicy = $"frame-ancestors {FramedBy(context, catalog, name)}";
        return Results.File(file, "text/html; charset=utf-8");
    }

    /// <summary>
    /// Whose pages may show a page inside them: a shop's own pages the chat, nobody the staff's pages.
    /// </summary>
    private static string FramedBy(HttpContext context, ShopCatalog catalog, string name) =>
        name == "chat"
            ? string.Join(' ', ["'self'", .. OriginsOf(catalog, context.Request.Query["shop"].ToString())])
            : "'none'";

    private static IReadOnlyList<string> OriginsOf(ShopCatalog catalog, string shop) =>
        catalog.Shop(new(shop))?.File.AllowedOrigins ?? [];

    private static string Home(ShopCatalog catalog, bool isDevelopment)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
            .Append("<title>Chat routing</title>")
            .Append("<style>body{font:16px/1.5 system-ui;margin:3rem auto;max-width:40rem}</style>")
            .Append("<h1>Chat routing</h1><ul>");
        foreach (var (page, path) in Paths(catalog))
        {
            html.Append(null, $"<li><a href=\"{WebUtility.HtmlEncode(path)}\">{WebUtility.HtmlEncode(page)}</a></li>");
        }

        html.Append("</ul>");
        if (isDevelopment)
        {
            foreach (var line in DemoAccounts.Lines(catalog))
            {
                html.Append(null, $"<p>{WebUtility.HtmlEncode(line)}</p>");
            }
        }

        return html.Append("</html>").ToString();
    }
}
