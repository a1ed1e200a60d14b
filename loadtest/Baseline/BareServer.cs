namespace Routing.LoadTest.Baseline;

/// <summary>The bare hub as a process of its own, at SignalR's and Kestrel's default settings.</summary>
public static class BareServer
{
    /// <summary>The hub's path.</summary>
    public const string Path = "/hubs/bare";

    /// <summary>Builds the server on a loopback port; 0 takes a free one.</summary>
    public static WebApplication Build(int port)
    {
        // Slim leaves out what a hub does not use; the arguments of the command line are not the server's.
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddSignalR();
        builder.Services.AddSingleton<BareDirectory>();

        var server = builder.Build();
        server.MapHub<BareHub>(Path);
        server.MapGet("/readyz", () => Results.Ok());
        return server;
    }

    /// <summary>
    /// Serves until cancelled, or until the standard input ends, as it does when the starting process is gone.
    /// </summary>
    public static async Task ServeAsync(int port, bool untilInputEnds, CancellationToken cancel)
    {
        await using var server = Build(port);
        await server.StartAsync(cancel);
        if (untilInputEnds)
        {
            var gone = Task.Run(() => Console.In.ReadToEndAsync(cancel), cancel);
            await Task.WhenAny(gone, server.WaitForShutdownAsync(cancel));
        }
        else
        {
            await server.WaitForShutdownAsync(cancel);
        }
    }
}
