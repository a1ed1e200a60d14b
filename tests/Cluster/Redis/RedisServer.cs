using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Routing.Storage.Redis;
using Routing.Testing;
using Routing.Testing.Servers;

namespace Routing.Cluster.Tests.Redis;

/// <summary>
/// A real redis-server on loopback with a folder of its own, that syncs every write. It can be killed, halted and
/// started again with what it had; it is ended by its process id, and its files are removed, when it is disposed of.
/// </summary>
internal sealed partial class RedisServer : IAsyncDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-redis-");
    private readonly string[] settings;
    private Process? process;

    private RedisServer(string[] settings) => this.settings = settings;

    public int Port { get; } = FreePort.Take();

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>What reaches this server, with patience for a busy machine.</summary>
    public RedisJournalOptions Options => new() { Connection = Address, DeadlineMs = 30_000, ConnectMs = 30_000 };

    /// <param name="settings">Settings beyond the usual, e.g. <c>--appendfsync everysec</c>; the last one holds.
    /// </param>
    public static async Task<RedisServer> StartNew(CancellationToken cancellation, params string[] settings)
    {
        var server = new RedisServer(settings);
        try
        {
            await server.Start(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server and waits until it takes connections.</summary>
    /// <exception cref="InvalidOperationException">It is not installed, or ended at once.</exception>
    public async Task Start(CancellationToken cancellation)
    {
        var isReady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process = new() { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            said.Add(line.Data ?? "");
            if (line.Data?.Contains("Ready to accept connections", StringComparison.Ordinal) == true)
            {
                isReady.TrySetResult();
            }
        };
        process.Exited += (_, _) => isReady.TrySetException(
            new InvalidOperationException($"redis-server ended at once: {string.Join('\n', said)}"));
        Launch(process);
        process.BeginOutputReadLine();
        await Within.Deadline(isReady.Task, $"redis-server takes connections on {Address}", cancellation);
    }

    /// <summary>Ends the server at once, as a crash would (SIGKILL).</summary>
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
    }

    /// <summary>Halts the server until the answer is disposed of: it neither answers nor ends.</summary>
    public IDisposable Halt()
    {
        Signal(Stop);
        return new Halted(this);
    }

    /// <summary>Runs a command on a connection of its own, as another program would.</summary>
    public async Task<StackExchange.Redis.RedisResult> Execute(string command, params object[] arguments)
    {
        await using var connection = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(Address);
        return await connection.GetDatabase().ExecuteAsync(command, arguments);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        folder.Delete(recursive: true);
    }

    private static void Launch(Process process)
    {
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new InvalidOperationException(
                "redis-server is not installed, and the tests of the cluster need it: apt-get install redis-server",
                failure);
        }
    }

    private void Signal(int signal)
    {
        if (process is not null && Send(process.Id, signal) != 0)
        {
            throw new InvalidOperationException("redis-server cannot be signalled");
        }
    }

    private ProcessStartInfo Command()
    {
        string[] usual =
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder.FullName,
            "--save", "", "--appendonly", "yes", "--appendfsync", "always",
        ];
        return new("redis-server", [.. usual, .. settings]) { RedirectStandardOutput = true };
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Send(int process, int signal);

    private sealed class Halted(RedisServer server) : IDisposable
    {
        public void Dispose() => server.Signal(Continue);
    }
}
