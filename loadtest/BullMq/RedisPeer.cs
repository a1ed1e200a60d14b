using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.BullMq;

/// <summary>A Redis on the loopback address with a folder of its own, which syncs every write.</summary>
internal sealed class RedisPeer : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder;
    private readonly Process _process;

    private RedisPeer(TemporaryFolder folder, Process process, int port) =>
        (_folder, _process, Port) = (folder, process, port);

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>Starts it and waits until it takes connections.</summary>
    /// <exception cref="CannotRunException">It is not installed, or did not come in time.</exception>
    public static async Task<RedisPeer> StartAsync(CancellationToken cancel)
    {
        var (folder, port) = (new TemporaryFolder(), FreePort.Take());
        var redis = new RedisPeer(folder, Start(folder, port), port);
        try
        {
            await redis.BecomeReadyAsync(cancel);
            return redis;
        }
        catch
        {
            await redis.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Dispose();
    }

    private static Process Start(TemporaryFolder folder, int port)
    {
        string[] arguments =
        [
            "--port", $"{port}", "--bind", "127.0.0.1", "--dir", folder.Path, "--logfile", folder.File("redis.log"),
            "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--maxmemory-policy", "noeviction",
        ];
        try
        {
            return Process.Start("redis-server", arguments);
        }
        catch (Win32Exception error)
        {
            folder.Dispose();
            throw new CannotRunException($"redis-server cannot be started: {error.Message}. Is it installed?", error);
        }
    }

    private async Task BecomeReadyAsync(CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(ReadyWithin);
        try
        {
            while (!await AnswersAsync(deadline.Token))
            {
                if (_process.HasExited)
                {
                    throw new CannotRunException($"redis-server ended at once, with status {_process.ExitCode}.");
                }

                await Task.Delay(20, deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new CannotRunException(
                $"redis-server took no connection within {ReadyWithin.TotalSeconds:0} s on port {Port}.");
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
