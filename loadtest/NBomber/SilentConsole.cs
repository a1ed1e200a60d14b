using System.Runtime;
using Spectre.Console;

namespace Routing.LoadTest.NBomber;

/// <summary>
/// Keeps NBomber from writing between the lines of the run's own view, and what it changes for the whole process for
/// the time of its session.
/// </summary>
internal sealed class SilentConsole : IDisposable
{
    private readonly IAnsiConsole _console = AnsiConsole.Console;
    private readonly GCLatencyMode _latency = GCSettings.LatencyMode;

    /// <summary>Begins the silence.</summary>
    public SilentConsole() => AnsiConsole.Console = AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });

    /// <inheritdoc/>
    public void Dispose()
    {
        AnsiConsole.Console = _console;
        GCSettings.LatencyMode = _latency;
    }
}
