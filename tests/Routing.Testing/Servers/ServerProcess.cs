using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Routing.Testing.Servers;

/// <summary>
/// A server of this repository as a process, which can be killed, halted, asked to end, and started again. Its process
/// is ended by its id when it is disposed of; its output lies in the folder it was given.
/// </summary>
/// <param name="name">What it is called in messages and in its output's name.</param>
/// <param name="folder">Where it works and writes.</param>
/// <param name="arguments">The program's assembly, and what it is told.</param>
/// <param name="ready">How the line begins that it writes once it serves.</param>
public sealed partial class ServerProcess(
    string name, DirectoryInfo folder, IReadOnlyList<string> arguments, string ready) : IAsyncDisposable
{
    private const int Terminate = 15;
    private const int Stop = 19;
    private const int Continue = 18;

    private readonly StreamWriter output =
        new(Path.Combine(folder.FullName, $"{name}.log"), append: true) { AutoFlush = true };

    private Process? process;

    /// <summary>The file with all that it has written, over all its starts.</summary>
    public string OutputPath { get; } = Path.Combine(folder.FullName, $"{name}.log");

    public bool IsRunning => process is { HasExited: false };

    /// <summary>Starts the process and waits until it serves.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message names its output.</exception>
    /// <exception cref="TimeoutException">It does not serve in time.</exception>
    public async Task Start(CancellationToken cancellation)
    {
        await Kill();
        var serves = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new() { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data, serves);
        process.ErrorDataReceived += (_, line) => Note(line.Data, serves);
        process.Exited += (_, _) => serves.TrySetException(
            new InvalidOperationException($"{name} ended before it served; its output is in {OutputPath}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Within.Deadline(serves.Task, $"{name} serves ({OutputPath})", cancellation);
    }

    /// <summary>Ends the process at once (SIGKILL) and waits until it is gone.</summary>
    public async Task Kill()
    {
        if (process is null)
        {
            return;
        }

        process.Kill();
        await Forget();
    }

    /// <summary>Asks the process to end in good order (SIGTERM) and waits until it is gone.</summary>
    /// <exception cref="TimeoutException">It does not end in time.</exception>
    public async Task End(CancellationToken cancellation)
    {
        if (process is { } running)
        {
            Signal(running, Terminate);
            await Within.Deadline(running.WaitForExitAsync(cancellation), $"{name} ends", cancellation);
            await Forget();
        }
    }

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <exception cref="TimeoutException">It does not end in time.</exception>
    public async Task HasEnded(CancellationToken cancellation)
    {
        if (process is { } running)
        {
            await Within.Deadline(running.WaitForExitAsync(cancellation), $"{name} ends by itself", cancellation);
            await Forget();
        }
    }

    /// <summary>Halts the process (SIGSTOP) until <see cref="GoOn"/>: it neither answers nor ends.</summary>
    public void Halt() => Signal(process!, Stop);

    /// <summary>Lets a halted process go on.</summary>
    public void GoOn() => Signal(process!, Continue);

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await output.DisposeAsync();
    }

    private async Task Forget()
    {
        await process!.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    private static void Signal(Process process, int signal)
    {
        if (Send(process.Id, signal) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    private ProcessStartInfo Command()
    {
        var command = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        command.Environment["DOTNET_ENVIRONMENT"] = "Development";
        return command;
    }

    private void Note(string? line, TaskCompletionSource serves)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.WriteLine(line);
        }

        if (line.StartsWith(ready, StringComparison.Ordinal))
        {
            serves.TrySetResult();
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Send(int process, int signal);
}
