using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Hub.Realtime;

/// <summary>Wires the three hubs.</summary>
internal static class RealtimeHosting
{
    /// <summary>
    /// The largest frame a page may send, and the largest body: a shop's largest text, and room for JSON's escapes.
    /// </summary>
    public const int LargestFrame = 128 * 1024;

    /// <summary>Below this the pages connect.</summary>
    public static readonly PathString Hubs = "/hubs";

    public static IServiceCollection AddRealtime(this IServiceCollection services)
    {
        services.AddSingleton<CallFaults>().AddSingleton<LoadGate>().AddSingleton<RateLimits>();
        services.AddSingleton<ChatOpening>().AddSingleton<Persistence>();
        services.AddSingleton<IWorkQueue>(ThreadPoolQueue.Instance);
        services.AddSingleton<AgentPlaces>().AddSingleton<LifeSigns>().AddSingleton<ShopGlance>();
        services.AddSingleton<SignInWatch>().AddHostedService(made => made.GetRequiredService<SignInWatch>());
        services.AddOrigins();
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = LargestFrame;
            options.DisableImplicitFromServicesParameters = true;
            options.StreamBufferCapacity = 1;
            options.AddFilter<CallFaults>();
            options.AddFilter<SignInWatch>();
        }).AddJsonProtocol(options => Configure(options.PayloadSerializerOptions));
        return services;
    }

    public static WebApplication MapRealtime(this WebApplication app)
    {
        app.MapHub<BuyerHub>("/hubs/buyer", ConfigureConnections).RequireCors(Origins.CorsPolicy);
        app.MapHub<AgentHub>("/hubs/agent", ConfigureConnections);
        app.MapHub<LeadHub>("/hubs/lead", ConfigureConnections);
        return app;
    }

    private static void ConfigureConnections(HttpConnectionDispatcherOptions options)
    {
        options.Transports = HttpTransportType.WebSockets;
        options.CloseOnAuthenticationExpiration = true;
    }

    private static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new AskedConverter());
        options.Converters.Add(new DeliveredItems.Converter());

        // What an answer shares with the items is written as it is there.
        foreach (var converter in RoutingJson.Options.Converters)
        {
            options.Converters.Add(converter);
        }
    }
}
