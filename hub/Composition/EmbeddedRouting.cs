using Microsoft.AspNetCore.DataProtection;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Memory;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;

namespace Routing.Hub.Composition;

/// <summary>One process: the engine and its journal are in the hub.</summary>
internal static class EmbeddedRouting
{
    public static void AddTo(WebApplicationBuilder builder, HubSettings settings)
    {
        builder.Services.AddSingleton(new HubLease(settings.HubName));
        builder.Services.AddSingleton(services => OpenJournal(settings, services));
        builder.Services.AddSingleton(services => new EmbeddedEngine(
            services.GetRequiredService<IEventJournal>(),
            services.GetRequiredService<IShopPolicies>(),
            services.GetRequiredService<TimeProvider>(),
            new EmbeddedOptions(),
            services.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddSingleton<IRoutingEngine>(services => services.GetRequiredService<EmbeddedEngine>());
        builder.Services.AddHostedService<EngineLifetime>();
        builder.Services.AddHostedService<HubStart>();
        AddKeys(builder.Services.AddDataProtection().SetApplicationName("Routing.Hub"), settings);
    }

    /// <summary>The keys of the sign-in cookies outlive the server as long as the journal does.</summary>
    private static void AddKeys(IDataProtectionBuilder protection, HubSettings settings)
    {
        if (settings.IsVolatile)
        {
            protection.UseEphemeralDataProtectionProvider();
        }
        else
        {
            var folder = Path.Combine(Path.GetDirectoryName(settings.Journal)!, "keys");
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
    }

    private static IEventJournal OpenJournal(HubSettings settings, IServiceProvider services) =>
        settings.IsVolatile
            ? new MemoryJournal()
            : SqliteJournal.Open(
                settings.Journal,
                new SqliteJournalOptions(),
                services.GetRequiredService<ILogger<SqliteJournal>>());

    /// <summary>The engine runs from before the first page connects until after the last has gone.</summary>
    private sealed class EngineLifetime(EmbeddedEngine engine) : IHostedService
    {
        // A host may be stopped by two at once: who runs it and who disposes of it.
        private readonly Lazy<Task> stop = new(() => engine.StopAsync(CancellationToken.None));

        public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => stop.Value.WaitAsync(cancellationToken);
    }
}
