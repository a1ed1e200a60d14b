using System.Diagnostics.CodeAnalysis;
using Spectre.Console;

namespace Routing.LoadTest.Runner;

/// <summary>
/// Turns how a run went into an exit status and, when it could not be carried out, a sentence on the error output.
/// </summary>
public static class CommandRun
{
    /// <summary>Runs and maps.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The last place before the exit status.")]
    public static async Task<int> RunAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; what was started has been ended.");
            return ExitStatus.CouldNotRun;
        }
        catch (CannotRunException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitStatus.CouldNotRun;
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"The load test itself failed: {error}");
            return ExitStatus.CouldNotRun;
        }
    }

    /// <summary>The terminal; no colours and no wrapped lines when the output goes to a file.</summary>
    public static IAnsiConsole Terminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = 240;
        }

        return console;
    }
}
