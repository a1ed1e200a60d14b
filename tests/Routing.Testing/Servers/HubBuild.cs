namespace Routing.Testing.Servers;

/// <summary>Where the repository is, and the server as it was built together with the test that asks.</summary>
public static class HubBuild
{
    /// <summary>The folder with the solution, found upwards from the test's program.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The server's program, in the test's own configuration.</summary>
    /// <exception cref="FileNotFoundException">It is not built.</exception>
    public static string Program => Built("hub", "Routing.Hub");

    /// <summary>The silo's program, in the test's own configuration.</summary>
    /// <exception cref="FileNotFoundException">It is not built.</exception>
    public static string Silo => Built("silo/Routing.Silo", "Routing.Silo");

    private static string Built(string project, string assembly)
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var built = Path.Combine(Root, project, "bin", framework.Parent!.Name, framework.Name, $"{assembly}.dll");
        return File.Exists(built)
            ? built
            : throw new FileNotFoundException($"There is no {built}. Run: dotnet build {project}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Routing.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException($"No Routing.sln above {AppContext.BaseDirectory}.");
    }
}
