using System.Text.Json;

namespace Routing.LoadTest.Baseline;

/// <summary>A server that stands still at known times, for the harness to be checked against.</summary>
public static class StallingServer
{
    /// <summary>Builds the server on a loopback port; 0 takes a free one.</summary>
    public static WebApplication Build(int port, Stalls stalls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddSignalR();
        builder.Services.AddSingleton(stalls).AddSingleton<StallingChats>();

        var server = builder.Build();
        foreach (var who in (string[])["buyer", "agent", "lead"])
        {
            server.MapHub<StallingHub>($"/hubs/{who}");
        }

        server.MapGet("/readyz", () => Results.Ok());
        server.MapPost("/api/shops/{shop}/sign-in", (JsonElement who, HttpContext context) =>
        {
            var agent = who.GetProperty("user").GetString() ?? "";
            context.Response.Cookies.Append("agent", agent);
            return Results.Json(new { agent, queue = "" });
        });
        return server;
    }
}
