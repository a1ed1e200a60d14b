using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// One trial: a fresh server or those that run already, fresh connections, a warm-up, a measured time, and the wait for
/// what is under way.
/// </summary>
public sealed class RelayTrial(RelayOptions options, IRelayPeer peer, int trial)
{
    private static readonly TimeSpan DrainWithin = TimeSpan.FromSeconds(15);

    /// <summary>Runs the trial.</summary>
    /// <exception cref="CannotRunException">A connection broke, or messages could not leave this program.</exception>
    public async Task<RelayFigures> RunAsync(CancellationToken cancel)
    {
        await using var server = await peer.StartAsync(cancel);
        await using var heartbeat = new Heartbeat();
        var meter = new RelayMeter(options.Pairs);
        try
        {
            await using var connections = await peer.ConnectAsync(
                server.Addresses, options.Pairs, meter, heartbeat, cancel);
            return await MeasureAsync(server, meter, connections, cancel);
        }
        catch (Exception error) when (ActorFailure.Is(error))
        {
            throw new CannotRunException($"{peer.Name}: {error.Message}\n{server.Words()}", error);
        }
    }

    private async Task<RelayFigures> MeasureAsync(
        IPeerServer server, RelayMeter meter, RelayConnections connections, CancellationToken cancel)
    {
        await OfferAsync(options.WarmUpSeconds, meter, connections, cancel);
        await DrainAsync(meter, cancel);

        GC.Collect();
        var (sentBefore, deliveredBefore) = (meter.Ledger.Sent, meter.Ledger.Delivered);
        var (before, ownBefore) = (server.Figures(), ProcessFigures.Of(Environment.ProcessId));
        var began = Clock.Now;
        meter.BeginToMeasure(began);
        var lag = await OfferAsync(options.Seconds, meter, connections, cancel);
        var seconds = (Clock.Now - began) / 1e9;
        var deliveredInTime = meter.Ledger.Delivered - deliveredBefore;
        var (after, ownAfter) = (server.Figures(), ProcessFigures.Of(Environment.ProcessId));
        await DrainAsync(meter, cancel);

        var ledger = meter.Ledger;
        return new RelayFigures(
            Math.Round((ledger.Sent - sentBefore) / seconds, 1),
            Math.Round(deliveredInTime / seconds, 1),
            ledger.Sent - sentBefore,
            ledger.Delivered - deliveredBefore,
            Math.Max(0, ledger.Lost - meter.Refused),
            ledger.Duplicated + ledger.Unknown,
            ledger.OutOfOrder,
            meter.Refused,
            meter.Gaps,
            Clock.ToMilliseconds(meter.Latency.Percentile(0.5)),
            Clock.ToMilliseconds(meter.Latency.Percentile(0.99)),
            Clock.ToMilliseconds(meter.Latency.Percentile(0.999)),
            Clock.ToMilliseconds(meter.Latency.Max),
            Clock.ToMilliseconds(lag),
            after is null || before is null ? null : Math.Round(after.CpuSeconds - before.CpuSeconds, 2),
            after is null ? null : Math.Round(after.RssMib, 1),
            Math.Round(ownAfter.CpuSeconds - ownBefore.CpuSeconds, 2));
    }

    // Returns the generator's own lateness, p99 in nanoseconds.
    private async Task<long> OfferAsync(
        double seconds, RelayMeter meter, RelayConnections connections, CancellationToken cancel)
    {
        if (options.Closed is { } inFlight)
        {
            await new ClosedLoop(inFlight, meter, connections).RunAsync(seconds, cancel);
            return 0;
        }

        var next = 0;
        var arrivals = new OpenLoop(options.Rate ?? 1, options.Seed + trial, moment =>
        {
            var buyer = connections.Buyers[next];
            next = next + 1 == connections.Buyers.Count ? 0 : next + 1;
            buyer.Say(moment);
            buyer.Connection.Flush();
        });
        await arrivals.RunAsync(seconds, cancel);
        cancel.ThrowIfCancellationRequested();
        return arrivals.Lag.Percentile(0.99);
    }

    private static async Task DrainAsync(RelayMeter meter, CancellationToken cancel)
    {
        var deadline = Clock.Now + Clock.Seconds(DrainWithin.TotalSeconds);
        while (meter.Ledger.Lost > meter.Refused && meter.Failure is null && Clock.Now < deadline)
        {
            await Task.Delay(10, cancel);
        }

        if (meter.Failure is { } failure)
        {
            throw new IOException($"A connection broke during the run: {failure.Message}", failure);
        }

        if (meter.Unsent > 0)
        {
            throw new IOException(
                $"{meter.Unsent} messages found a full send queue: the server reads too slowly for this rate.");
        }
    }
}
