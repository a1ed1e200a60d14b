using System.Globalization;

namespace Routing.LoadTest.Runner;

/// <summary>Starts the servers that are compared, each as a process of its own with the same garbage collector.</summary>
public static class Peers
{
    /// <summary>Starts the routing server.</summary>
    /// <param name="journal">The journal's file, or <c>memory</c>.</param>
    /// <param name="shops">The shop file or folder; null for the server's own demo shop.</param>
    /// <param name="settings">Further variables for the process.</param>
    /// <param name="cancel">Ends the start.</param>
    public static Task<ServerProcess> StartHubAsync(
        string journal, string? shops, IReadOnlyDictionary<string, string> settings, CancellationToken cancel)
    {
        var port = FreePort.Take();
        string[] shopArguments = shops is null ? [] : ["--shops", shops];
        return ServerProcess.StartAsync(
            port,
            [Repository.HubDll, "--urls", $"http://127.0.0.1:{port}", "--journal", journal, .. shopArguments],
            With(settings, "DOTNET_ENVIRONMENT", "Development"),
            cancel);
    }

    /// <summary>Starts the bare hub.</summary>
    public static Task<ServerProcess> StartBareAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancel)
    {
        var port = FreePort.Take();
        return ServerProcess.StartAsync(
            port,
            [typeof(Peers).Assembly.Location, "bare", "--port", port.ToString(CultureInfo.InvariantCulture), "--child"],
            settings,
            cancel);
    }

    /// <summary>The settings every peer gets: the garbage collector that the routing server is built with.</summary>
    public static IReadOnlyDictionary<string, string> SameCollector() =>
        With(new Dictionary<string, string>(), "DOTNET_gcServer", Repository.HubUsesServerGc ? "1" : "0");

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> settings, string name, string value) =>
        new(settings) { [name] = value };
}
