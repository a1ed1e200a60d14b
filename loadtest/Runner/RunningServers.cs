using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Runner;

/// <summary>Servers that run already: they are used as they are, and go on when the run is over.</summary>
public sealed class RunningServers : IPeerServer
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private RunningServers(IReadOnlyList<Uri> addresses) => Addresses = addresses;

    /// <summary>How long they may take to be ready.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public IReadOnlyList<Uri> Addresses { get; }

    /// <summary>Waits until every one of them answers <c>/readyz</c> with 200.</summary>
    /// <param name="addresses">Where they listen.</param>
    /// <param name="within">How long all of them together may take.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="CannotRunException">One was not ready in time; the message says which and why.</exception>
    public static async Task<RunningServers> AwaitAsync(
        IReadOnlyList<Uri> addresses, TimeSpan within, CancellationToken cancel)
    {
        using var http = Readiness.Client();
        var deadline = Clock.Now + Clock.Seconds(within.TotalSeconds);
        foreach (var address in addresses)
        {
            while (await Readiness.HindranceAsync(http, address, cancel) is { } hindrance)
            {
                if (Clock.Now > deadline)
                {
                    throw new CannotRunException(
                        $"{address} was not ready within {within.TotalSeconds:0.#} s: {hindrance}");
                }

                await Task.Delay(Interval, cancel);
            }
        }

        return new RunningServers(addresses);
    }

    /// <inheritdoc/>
    public ProcessFigures? Figures() => null;

    /// <inheritdoc/>
    public string Words() => "";

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
