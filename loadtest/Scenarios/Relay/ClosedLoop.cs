using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// Keeps a number of messages in flight: each that reaches an agent's connection is followed by its buyer's next.
/// </summary>
public sealed class ClosedLoop(int inFlight, RelayMeter meter, RelayConnections connections)
{
    private volatile bool _open;

    /// <summary>Runs for a time; ends early when cancelled.</summary>
    public async Task RunAsync(double seconds, CancellationToken cancel)
    {
        _open = true;
        meter.Follow = Follow;
        var buyers = connections.Buyers;
        for (var i = 0; i < inFlight; i++)
        {
            buyers[i % buyers.Count].Say(Clock.Now);
        }

        foreach (var buyer in buyers)
        {
            buyer.Connection.Flush();
        }

        try
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), cancel);
        }
        finally
        {
            _open = false;
        }
    }

    // Runs in the receive loop of the agent; the message leaves when that loop has handled all it has read.
    private bool Follow(int sender)
    {
        if (!_open)
        {
            return false;
        }

        connections.Buyers[sender].Say(Clock.Now);
        return true;
    }
}
