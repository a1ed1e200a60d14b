using System.Diagnostics;

namespace Routing.LoadTest.Runner;

/// <summary>Builds the routing server in Release, so that what is measured is what is written.</summary>
public static class HubBuild
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Builds; quick when nothing changed.</summary>
    /// <exception cref="CannotRunException">The build failed; the message carries what it said.</exception>
    public static async Task EnsureAsync(bool build, CancellationToken cancel)
    {
        if (!build && File.Exists(Repository.HubDll))
        {
            return;
        }

        var project = Path.Combine(Repository.Root, "hub", "Routing.Hub.csproj");
        var start = new ProcessStartInfo("dotnet", ["build", project, "-c", "Release", "--nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new CannotRunException("dotnet could not be started.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel).WaitAsync(Patience, cancel);
            if (process.ExitCode != 0)
            {
                throw new CannotRunException($"The server does not build:\n{await output}{await errors}");
            }
        }
        catch (TimeoutException)
        {
            throw new CannotRunException($"The server's build took longer than {Patience.TotalMinutes:0} minutes.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
