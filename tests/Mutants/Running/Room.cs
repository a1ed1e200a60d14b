namespace Routing.Mutants.Running;

/// <summary>The built tests of the core: where they are, and which of them ask a mutant.</summary>
internal static class Room
{
    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The assemblies whose tests are run, built in the configuration that this program is built in.</summary>
    public static string[] Tests { get; } =
    [
        Built("tests/Core", "Routing.Core.Tests.dll"),
        Built("tests/Properties", "Routing.Properties.Tests.dll"),
    ];

    /// <summary>
    /// Whether a test class says anything of the rules: not of the collections under them, which are not mutated, and
    /// not of the stories themselves, of which that class makes others every time.
    /// </summary>
    public static bool Asks(Type type) =>
        type.Name != "ReachTests" && type.Namespace?.EndsWith(".Versions", StringComparison.Ordinal) != true;

    private static string Built(string folder, string file)
    {
        var framework = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var configuration = Path.GetFileName(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..")));
        return Path.Combine(Repository, folder, "bin", configuration, framework, file);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Routing.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is in no folder with Routing.sln");
        }

        return folder;
    }
}
