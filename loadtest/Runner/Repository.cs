using System.Text.Json;

namespace Routing.LoadTest.Runner;

/// <summary>Where the built server is.</summary>
public static class Repository
{
    /// <summary>The folder with the solution, found upwards from the program.</summary>
    /// <exception cref="CannotRunException">The program does not lie inside the repository.</exception>
    public static string Root
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "Routing.sln")))
                {
                    return at.FullName;
                }
            }

            throw new CannotRunException(
                $"The repository was not found above {AppContext.BaseDirectory}; run the load test from its checkout.");
        }
    }

    /// <summary>The server, built in Release.</summary>
    public static string HubDll => Path.Combine(Root, "hub", "bin", "Release", "net10.0", "Routing.Hub.dll");

    /// <summary>
    /// Whether the server as built uses the server garbage collector; peers are started with the same one.
    /// </summary>
    public static bool HubUsesServerGc
    {
        get
        {
            var file = Path.ChangeExtension(HubDll, ".runtimeconfig.json");
            if (!File.Exists(file))
            {
                return true;
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var options = json.RootElement.GetProperty("runtimeOptions");
            return !options.TryGetProperty("configProperties", out var properties)
                || !properties.TryGetProperty("System.GC.Server", out var server)
                || server.GetBoolean();
        }
    }
}
