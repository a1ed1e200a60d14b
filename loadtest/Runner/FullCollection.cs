using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace Routing.LoadTest.Runner;

/// <summary>
/// Asks another .NET process to collect all of its garbage, as a diagnostic tool does: through the event source of its
/// runtime, whose keyword <c>GCHeapCollect</c> begins a blocking collection of every generation.
/// </summary>
public static class FullCollection
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const long HeapCollect = 0x800000;

    // What a collection left free is given back to the system only when twenty more have not needed it.
    private const int Times = 25;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(30);

    /// <summary>Returns when the process has collected.</summary>
    /// <exception cref="CannotRunException">It did not answer: it ended, or its diagnostics are turned off.</exception>
    public static async Task AskAsync(int process, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Within);
        try
        {
            for (var time = 0; time < Times; time++)
            {
                await CollectAsync(new DiagnosticsClient(process), deadline.Token);
            }
        }
        catch (Exception error) when (error is DiagnosticsClientException or IOException or TimeoutException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new CannotRunException($"Process {process} cannot be asked to collect: {error.Message}", error);
        }
    }

    private static async Task CollectAsync(DiagnosticsClient client, CancellationToken cancel)
    {
        EventPipeProvider[] providers = [new(Runtime, EventLevel.Informational, HeapCollect)];
        using var session = await client.StartEventPipeSessionAsync(providers, requestRundown: false, token: cancel);
        var read = session.EventStream.CopyToAsync(Stream.Null, cancel);
        await session.StopAsync(cancel);
        await read;
    }
}
