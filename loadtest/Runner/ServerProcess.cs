using System.Diagnostics;

namespace Routing.LoadTest.Runner;

/// <summary>A server that this program started, and ends by its id whatever happens.</summary>
public sealed class ServerProcess : IPeerServer
{
    private const int FirstLines = 8;
    private const int LastLines = 12;

    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _words = [];

    private readonly IDisposable? _belongings;

    private ServerProcess(Process process, Uri address, IDisposable? belongings)
    {
        _process = process;
        _belongings = belongings;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Uri> Addresses => [Address];

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts <c>dotnet</c> with the arguments and waits until <c>/readyz</c> answers 200.</summary>
    /// <param name="port">The port it will listen on.</param>
    /// <param name="arguments">The program and its arguments.</param>
    /// <param name="environment">Variables to set for it.</param>
    /// <param name="belongings">What is disposed of after the process has ended, such as its temporary folder.</param>
    /// <param name="cancel">Ends the wait, and the process.</param>
    /// <exception cref="CannotRunException">It ended or was not ready in time; the message carries its
    /// words.</exception>
    public static async Task<ServerProcess> StartAsync(
        int port,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        IDisposable? belongings,
        CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove(GeneratorThreads.InlineCompletions);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var server = new ServerProcess(process, new Uri($"http://127.0.0.1:{port}"), belongings);
        process.OutputDataReceived += server.Remember;
        process.ErrorDataReceived += server.Remember;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await server.BecomeReadyAsync(cancel);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="IPeerServer.Figures"/>
    public ProcessFigures Figures() => ProcessFigures.Of(Id);

    /// <summary>The first and the last lines of its output, for a message about its failure.</summary>
    public string Words()
    {
        lock (_words)
        {
            return string.Join(Environment.NewLine, _words);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _belongings?.Dispose();
    }

    private async Task BecomeReadyAsync(CancellationToken cancel)
    {
        using var http = Readiness.Client();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(ReadyWithin);
        try
        {
            while (await Readiness.HindranceAsync(http, Address, deadline.Token) is not null)
            {
                if (_process.HasExited)
                {
                    throw new CannotRunException(
                        $"The server ended with status {_process.ExitCode} before it was ready:\n{Words()}");
                }

                await Task.Delay(50, deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new CannotRunException(
                $"The server was not ready within {ReadyWithin.TotalSeconds:0} s; its words:\n{Words()}");
        }
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
        {
            return;
        }

        lock (_words)
        {
            _words.Add(line.Data);
            if (_words.Count > FirstLines + LastLines)
            {
                _words.RemoveAt(FirstLines);
            }
        }
    }
}
