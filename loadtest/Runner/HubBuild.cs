namespace Routing.LoadTest.Runner;

/// <summary>Builds the routing server in Release, so that what is measured is what is written.</summary>
public static class HubBuild
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Builds; quick when nothing changed.</summary>
    /// <exception cref="CannotRunException">The build failed; the message carries what it said.</exception>
    public static async Task EnsureAsync(bool build, CancellationToken cancel)
    {
        if (build || !File.Exists(Repository.HubDll))
        {
            var project = Path.Combine(Repository.Root, "hub", "Routing.Hub.csproj");
            await Tool.RunAsync(
                "dotnet",
                ["build", project, "-c", "Release", "--nologo", "-v", "quiet"],
                Repository.Root,
                Patience,
                cancel);
        }
    }
}
