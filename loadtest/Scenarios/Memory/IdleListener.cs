using Routing.LoadTest.Actors;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>Listens to connections that do nothing, and notices when one ends early.</summary>
public sealed class IdleListener : IHubListener
{
    private volatile bool _leaving;
    private int _lost;

    /// <summary>Connections that ended too early.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>From now on connections may end.</summary>
    public void Leave() => _leaving = true;

    /// <inheritdoc/>
    public void OnDeliver(ReadOnlySpan<byte> arguments)
    {
    }

    /// <inheritdoc/>
    public void OnDrained()
    {
    }

    /// <inheritdoc/>
    public void OnClosed(Exception? error)
    {
        if (!_leaving)
        {
            Interlocked.Increment(ref _lost);
        }
    }
}
