using System.Diagnostics;
using System.Globalization;

namespace Routing.Contracts.Tests.Sqlite;

/// <summary>Another process that appends to a journal, and what it has told so far.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    /// <summary>The highest version that the child said is durable, per stream.</summary>
    public Dictionary<int, long> Acknowledged { get; } = [];

    /// <summary>Everything else that it said.</summary>
    public List<string> Said { get; } = [];

    public static ChildProcess Start(string journal, int streams, long? bytes = null)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Routing.CrashChild"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { journal, streams.ToString(CultureInfo.InvariantCulture) },
        };
        if (bytes is { } most)
        {
            start.ArgumentList.Add(most.ToString(CultureInfo.InvariantCulture));
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Listens until it has said so many lines, or something that the question is true of.</summary>
    public async Task Listen(int lines, Func<string, bool> until, CancellationToken cancellation)
    {
        for (var i = 0; i < lines; i++)
        {
            if (await process.StandardOutput.ReadLineAsync(cancellation) is not { } line)
            {
                throw new InvalidOperationException(
                    $"the child ended by itself: {await process.StandardError.ReadToEndAsync(cancellation)}");
            }

            Hear(line);
            if (until(line))
            {
                return;
            }
        }
    }

    /// <summary>Ends it at once, as a crash would, and hears what it had said before.</summary>
    public async Task Kill(CancellationToken cancellation)
    {
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        // The last line may have been cut off.
        foreach (var line in rest.Split('\n').SkipLast(1))
        {
            Hear(line);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Hear(string line)
    {
        if (line.Split(' ') is ["acknowledged", var stream, var version])
        {
            Acknowledged[int.Parse(stream, CultureInfo.InvariantCulture)] =
                long.Parse(version, CultureInfo.InvariantCulture);
        }
        else
        {
            Said.Add(line);
        }
    }
}
