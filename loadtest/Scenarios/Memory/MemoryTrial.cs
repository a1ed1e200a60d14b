using System.Collections.Concurrent;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>
/// One trial: a fresh server, a few connections to wake it up, a reading, all connections, another reading; each after
/// the server has collected its garbage.
/// </summary>
public sealed class MemoryTrial(MemoryOptions options, IMemoryPeer peer)
{
    private const int WakeUp = 200;
    private const int AtOnce = 32;

    private static readonly TimeSpan SettledWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // Steady: this many readings in a row within this share of each other.
    private const int SteadyReadings = 8;
    private const double SteadyShare = 0.005;

    /// <summary>Runs the trial.</summary>
    /// <exception cref="CannotRunException">A connection could not be made, or was lost.</exception>
    public async Task<MemoryFigures> RunAsync(CancellationToken cancel)
    {
        await using var server = await peer.StartAsync(cancel);
        await using var heartbeat = new Heartbeat();
        var listener = new IdleListener();
        var connections = new ConcurrentBag<HubConnection>();
        try
        {
            await ConnectAsync(0, WakeUp);
            var (before, steadyBefore) = await SettleAsync(server, cancel);
            await ConnectAsync(WakeUp, options.Connections);
            var (after, steadyAfter) = await SettleAsync(server, cancel);
            return listener.Lost == 0
                ? new MemoryFigures(
                    Math.Round((after - before) * 1024 / options.Connections, 2),
                    Math.Round(before, 1),
                    Math.Round(after, 1),
                    steadyBefore && steadyAfter)
                : throw new CannotRunException(
                    $"{peer.Name}: {listener.Lost} idle connections were lost.\n{server.Words()}");
        }
        catch (Exception error) when (ActorFailure.Is(error))
        {
            throw new CannotRunException(
                $"{peer.Name}: connection {connections.Count + 1} failed: {error.Message}\n{server.Words()}", error);
        }
        finally
        {
            listener.Leave();
            foreach (var connection in connections)
            {
                heartbeat.Leave(connection);
                await connection.DisposeAsync();
            }
        }

        Task ConnectAsync(int first, int count) => Parallel.ForAsync(
            first,
            first + count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (i, token) =>
            {
                var connection = await peer.ConnectAsync(server.Address, i, listener, token);
                connections.Add(connection);
                heartbeat.Join(connection);
            });
    }

    private static async Task<(double RssMib, bool Steady)> SettleAsync(ServerProcess server, CancellationToken cancel)
    {
        await FullCollection.AskAsync(server.Id, cancel);
        var readings = new Queue<double>();
        var deadline = Clock.Now + Clock.Seconds(SettledWithin.TotalSeconds);
        while (true)
        {
            await Task.Delay(Interval, cancel);
            readings.Enqueue(server.Figures().RssMib);
            if (readings.Count > SteadyReadings)
            {
                readings.Dequeue();
            }

            var steady = readings.Count == SteadyReadings
                && readings.Max() - readings.Min() <= SteadyShare * readings.Max();
            if (steady || Clock.Now > deadline)
            {
                return (Median.Of(readings), steady);
            }
        }
    }
}
