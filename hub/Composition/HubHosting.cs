using Routing.Hosting;
using Routing.Hub.Api;
using Routing.Hub.Identity;
using Routing.Hub.Realtime;
using Routing.Hub.Shop;
using Routing.Shops;
using Routing.Shops.Versions;

namespace Routing.Hub.Composition;

/// <summary>Wires the server: its surroundings, its shops, its doors.</summary>
internal static class HubHosting
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static WebApplicationBuilder AddHub(this WebApplicationBuilder builder)
    {
        var settings = HubSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        builder.AddSurroundings(settings);
        builder.AddShops(settings);
        builder.AddRouting(settings);
        builder.Services.AddDesk(settings);
        builder.Services.AddIdentity().AddRealtime().AddApi().AddHostedService<Announcement>();
        return builder;
    }

    /// <summary>The order is that of a request's way in.</summary>
    public static WebApplication UseHub(this WebApplication app)
    {
        app.UseProblemAnswers();
        app.UseRouting();
        app.UseCors();
        app.Use(app.Services.GetRequiredService<ConnectionRoom>().Admit);
        app.UseAuthorization();
        app.UseOriginCheck();
        return app.MapRealtime().MapApi().MapPages();
    }

    private static void AddSurroundings(this WebApplicationBuilder builder, HubSettings settings)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new RateLimitOptions(settings.RateLimit));
        builder.Services.AddSingleton(new LoadGateOptions(settings.MostDelayMs));
        builder.Services.AddSingleton(new ConnectionRoom(settings.MostConnections));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = settings.MostRequests;
            kestrel.Limits.MaxRequestBodySize = RealtimeHosting.LargestFrame;
        });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Logging.AddPlainConsole();

        // It says at every start that the keys are not encrypted at rest: they lie beside the journal, as secret as it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter(CallFaults.SignalRsCategory, LogLevel.Critical);
        builder.Services.AddTelemetry(builder.Configuration);
        if (settings.ServesMetrics)
        {
            builder.Services.AddSingleton<ServerFigures>();
        }
    }

    private static void AddShops(this WebApplicationBuilder builder, HubSettings settings)
    {
        var folder = new ShopFolder(settings.Shops, Environment.GetEnvironmentVariable);
        var mistakes = folder.ReadAll().Select(mistake => mistake.ToString());
        StartRefusedException.ThrowIfAny("The shop files have mistakes:", mistakes);
        if (!builder.Environment.IsDevelopment())
        {
            StartRefusedException.ThrowIfAny(
                "Only Development may run on default secrets:", DefaultSecrets.FindIn(folder.Shops));
        }

        builder.Services.AddShops(folder).AddSingleton<ShopVersions>().AddSingleton<IShopCheck, SettingsChecks>();
    }
}
