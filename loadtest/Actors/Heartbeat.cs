using System.Collections.Concurrent;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>
/// One timer for many connections: a ping to each every 10 s, spread over ten beats, and a call to its owner every
/// second.
/// </summary>
public sealed class Heartbeat : IAsyncDisposable
{
    private const int Beats = 10;

    private readonly ConcurrentDictionary<HubConnection, (int Turn, Action? EverySecond)> _connections = new();
    private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1));
    private readonly Task _beating;
    private int _joined;

    /// <summary>Begins to beat.</summary>
    public Heartbeat() => _beating = BeatAsync();

    /// <summary>Keeps a connection alive from now on.</summary>
    /// <param name="connection">The connection to ping.</param>
    /// <param name="everySecond">What else is to be done every second; it must not block.</param>
    public void Join(HubConnection connection, Action? everySecond = null) =>
        _connections[connection] = (Interlocked.Increment(ref _joined) % Beats, everySecond);

    /// <summary>Forgets a connection.</summary>
    public void Leave(HubConnection connection) => _connections.TryRemove(connection, out _);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _beating;
    }

    private async Task BeatAsync()
    {
        for (var beat = 0; await _timer.WaitForNextTickAsync(); beat = (beat + 1) % Beats)
        {
            foreach (var (connection, (turn, everySecond)) in _connections)
            {
                if (turn == beat)
                {
                    connection.Send(HubFrames.Ping);
                }

                everySecond?.Invoke();
            }
        }
    }
}
