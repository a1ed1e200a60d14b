using System.Diagnostics;

namespace Routing.Testing.Servers;

/// <summary>
/// The real server as a process, with a shop and a journal of its own, which can be killed and started again
/// at the same address. Its process is ended by its id, and its files are removed, when it is disposed of. With
/// HUB_REDIS=host:port in the environment it is a hub of a cluster, with a silo of its own that stays when the hub is
/// killed.
/// </summary>
public sealed class HubProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-hub-");
    private readonly ServerProcess server;
    private readonly ServerProcess? silo;
    private readonly string journal;
    private bool isKept;

    private HubProcess(string[] shops)
    {
        Address = new($"http://127.0.0.1:{FreePort.Take()}");
        var redis = Environment.GetEnvironmentVariable("HUB_REDIS");
        string[] cluster = ["--redis", redis ?? "", "--cluster", folder.Name, "--failure", "fast"];
        journal = string.IsNullOrEmpty(redis)
            ? Path.Combine(folder.FullName, "journal.db")
            : $"redis:{redis}/{folder.Name}";
        string[] engine = string.IsNullOrEmpty(redis)
            ? ["--journal", journal]
            : ["--engine", "orleans", .. cluster];
        server = new(
            "hub",
            folder,
            [HubBuild.Program, "--urls", Address.ToString(), "--rate-limit", "0", .. engine, .. shops],
            "The hub serves on");
        silo = string.IsNullOrEmpty(redis)
            ? null
            : new(
                "silo",
                folder,
                [HubBuild.Silo, "--instance", $"{SiloInstances.Free().First()}", .. cluster, .. shops],
                "Silo ");
    }

    public Uri Address { get; }

    /// <summary>The file with all that the server has written, over all its starts.</summary>
    public string OutputPath => server.OutputPath;

    /// <summary>How often it was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Makes a server with a fresh journal and starts it.</summary>
    /// <param name="shop">The shop file; null for the demo shop.</param>
    /// <param name="archive">What the journal holds already; null for nothing.</param>
    public static async Task<HubProcess> StartNew(
        CancellationToken cancellation, string? shop = null, string? archive = null)
    {
        var hub = new HubProcess(shop is null ? [] : ["--shops", shop]);
        try
        {
            if (archive is not null)
            {
                await hub.Import(archive, cancellation);
            }

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
        try
        {
            if (silo is { IsRunning: false })
            {
                await silo.Start(cancellation);
            }

            await server.Start(cancellation);
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
        await server.Kill();
        Kills++;
    }

    /// <summary>Leaves the journal and the output where they are, for who looks into a failure.</summary>
    public void Keep() => isKept = true;

    private async Task Import(string archive, CancellationToken cancellation)
    {
        string[] command = [HubBuild.Program, "import", "--journal", journal, "--from", archive];
        using var import = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardError = true })!;
        var said = await import.StandardError.ReadToEndAsync(cancellation);
        await Within.Deadline(import.WaitForExitAsync(cancellation), $"{archive} is imported", cancellation);
        if (import.ExitCode != 0)
        {
            throw new InvalidOperationException(said);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await (silo?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (!isKept)
        {
            folder.Delete(recursive: true);
        }
    }
}
