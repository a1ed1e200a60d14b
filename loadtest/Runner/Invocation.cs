using System.CommandLine;

namespace Routing.LoadTest.Runner;

/// <summary>Runs what the command line asks for.</summary>
public static class Invocation
{
    private static readonly InvocationConfiguration Patient = new()
    {
        // What was started must be ended, and connections are many.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
    };

    /// <summary>Runs, and gives the exit status; a command line that cannot be understood could not be run.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var line = root.Parse(arguments);
        var status = await line.InvokeAsync(Patient);
        return line.Errors.Count > 0 ? ExitStatus.CouldNotRun : status;
    }
}
