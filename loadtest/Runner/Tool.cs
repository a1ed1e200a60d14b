using System.ComponentModel;
using System.Diagnostics;

namespace Routing.LoadTest.Runner;

/// <summary>A program that runs to its end, and is ended with all it started when it does not.</summary>
public static class Tool
{
    /// <summary>Runs it.</summary>
    /// <param name="program">What is run, found on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where.</param>
    /// <param name="within">How long it may take.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="CannotRunException">It cannot be started, failed, or took too long; the message carries what it
    /// said.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string folder, TimeSpan within, CancellationToken cancel)
    {
        using var process = Start(program, arguments, folder);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(within);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0
                ? await output
                : throw new CannotRunException(
                    $"{program} failed with status {process.ExitCode}:\n{await output}{await errors}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new CannotRunException($"{program} took longer than {within.TotalSeconds:0} s.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new CannotRunException($"{program} could not be started.");
        }
        catch (Win32Exception error)
        {
            throw new CannotRunException($"{program} cannot be started: {error.Message}. Is it installed?", error);
        }
    }
}
