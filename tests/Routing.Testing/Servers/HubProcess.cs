using System.Diagnostics;

namespace Routing.Testing.Servers;

/// <summary>
/// The real server as a process, with the demo shop and a journal of its own, which can be killed and started again
/// at the same address. Its process is ended by its id, and its files are removed, when it is disposed of.
/// </summary>
public sealed class HubProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-hub-");
    private readonly int port = FreePort.Take();
    private readonly StreamWriter output;
    private Process? process;
    private bool isKept;

    private HubProcess()
    {
        Address = new($"http://127.0.0.1:{port}");
        OutputPath = Path.Combine(folder.FullName, "hub.log");
        output = new(OutputPath) { AutoFlush = true };
    }

    public Uri Address { get; }

    /// <summary>The file with all that the server has written, over all its starts.</summary>
    public string OutputPath { get; }

    /// <summary>How often it was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Makes a server with a fresh journal and starts it.</summary>
    public static async Task<HubProcess> StartNew(CancellationToken cancellation)
    {
        var hub = new HubProcess();
        try
        {
            await hub.Start(cancellation);
            return hub;
        }
        catch
        {
            await hub.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the process and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message names its output.</exception>
    /// <exception cref="TimeoutException">It does not listen in time.</exception>
    public async Task Start(CancellationToken cancellation)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new() { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data, listens);
        process.ErrorDataReceived += (_, line) => Note(line.Data, listens);
        process.Exited += (_, _) => listens.TrySetException(
            new InvalidOperationException($"The hub ended before it listened; its output is in {OutputPath}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await Within.Deadline(listens.Task, $"the hub listens on {Address} ({OutputPath})", cancellation);
        }
        catch
        {
            isKept = true;
            throw;
        }
    }

    /// <summary>Ends the process at once (SIGKILL) and waits until it is gone.</summary>
    public async Task Kill()
    {
        if (process is null)
        {
            return;
        }

        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
        Kills++;
    }

    /// <summary>Leaves the journal and the output where they are, for who looks into a failure.</summary>
    public void Keep() => isKept = true;

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await output.DisposeAsync();
        if (!isKept)
        {
            folder.Delete(recursive: true);
        }
    }

    private ProcessStartInfo Command()
    {
        var command = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                HubBuild.Program,
                "--urls", Address.ToString(),
                "--journal", Path.Combine(folder.FullName, "journal.db"),
                "--rate-limit", "0",
            },
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        command.Environment["DOTNET_ENVIRONMENT"] = "Development";
        return command;
    }

    private void Note(string? line, TaskCompletionSource listens)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.WriteLine(line);
        }

        if (line.StartsWith("The hub serves on", StringComparison.Ordinal))
        {
            listens.TrySetResult();
        }
    }
}
