using System.Globalization;

namespace Routing.LoadTest.Runner;

/// <summary>
/// Starts the servers that are compared, each as a process of its own with the same garbage collector.
/// </summary>
public static class Peers
{
    /// <summary>Starts the routing server with a fresh journal, which is removed with the server's end.</summary>
    /// <param name="durable">Whether the journal is on disk or in memory.</param>
    /// <param name="writeShop">
    /// Writes the shop file at the path it is given; null takes the server's own demo shop.
    /// </param>
    /// <param name="settings">Further variables for the process.</param>
    /// <param name="cancel">Ends the start.</param>
    /// <remarks>The server's limit on messages per second is lifted, for here one buyer stands for many.</remarks>
    public static async Task<ServerProcess> StartHubAsync(
        bool durable, Action<string>? writeShop, IReadOnlyDictionary<string, string> settings, CancellationToken cancel)
    {
        var port = FreePort.Take();
        var folder = new TemporaryFolder();
        string[] shops = [];
        if (writeShop is not null)
        {
            shops = ["--shops", folder.File("shop.json")];
            writeShop(shops[1]);
        }

        try
        {
            return await ServerProcess.StartAsync(
                port,
                [
                    Repository.HubDll,
                    "--urls",
                    $"http://127.0.0.1:{port}",
                    "--journal",
                    durable ? folder.File("journal.db") : "memory",
                    "--rate-limit",
                    "0",
                    .. shops,
                ],
                With(settings, "DOTNET_ENVIRONMENT", writeShop is null ? "Development" : "Production"),
                folder,
                cancel);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Starts the routing server at its own default limits, with a fresh journal and its own figures at /metrics.
    /// </summary>
    /// <param name="durable">Whether the journal is on disk or in memory.</param>
    /// <param name="writeShops">Writes the shop files into the folder it is given.</param>
    /// <param name="cancel">Ends the start.</param>
    public static async Task<ServerProcess> StartSaleAsync(
        bool durable, Action<string> writeShops, CancellationToken cancel)
    {
        var port = FreePort.Take();
        var folder = new TemporaryFolder();
        try
        {
            Directory.CreateDirectory(folder.File("shops"));
            writeShops(folder.File("shops"));
            string[] arguments =
            [
                Repository.HubDll, "--urls", $"http://127.0.0.1:{port}", "--metrics", "on",
                "--shops", folder.File("shops"), "--journal", durable ? folder.File("journal.db") : "memory",
            ];
            return await ServerProcess.StartAsync(
                port, arguments, With(SameCollector(), "DOTNET_ENVIRONMENT", "Production"), folder, cancel);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Starts the bare hub.</summary>
    public static Task<ServerProcess> StartBareAsync(
        IReadOnlyDictionary<string, string> settings, CancellationToken cancel)
    {
        var port = FreePort.Take();
        return ServerProcess.StartAsync(
            port,
            [typeof(Peers).Assembly.Location, "bare", "--port", port.ToString(CultureInfo.InvariantCulture), "--child"],
            settings,
            belongings: null,
            cancel);
    }

    /// <summary>The settings every peer gets: the garbage collector that the routing server is built with.</summary>
    public static IReadOnlyDictionary<string, string> SameCollector() =>
        With(new Dictionary<string, string>(), "DOTNET_gcServer", Repository.HubUsesServerGc ? "1" : "0");

    private static Dictionary<string, string> With(
        IReadOnlyDictionary<string, string> settings, string name, string value) =>
        new(settings) { [name] = value };
}
