namespace Routing.LoadTest.Actors;

/// <summary>
/// A bounded queue of frames to send: two byte arrays, one being filled while the other is being sent, so that
/// everything written during a send leaves with the next one. Safe from many threads.
/// </summary>
public sealed class SendBuffer(int bound = 1024 * 1024)
{
    private readonly Lock _lock = new();
    private byte[] _filling = new byte[512];
    private byte[] _leaving = new byte[512];
    private int _filled;
    private bool _busy;

    /// <summary>Appends a frame; false, and nothing is appended, when the bound would be exceeded.</summary>
    public bool TryAppend(ReadOnlySpan<byte> frame)
    {
        lock (_lock)
        {
            var needed = _filled + frame.Length;
            if (needed > bound)
            {
                return false;
            }

            if (needed > _filling.Length)
            {
                Array.Resize(ref _filling, Math.Min(bound, Math.Max(needed, _filling.Length * 2)));
            }

            frame.CopyTo(_filling.AsSpan(_filled));
            _filled = needed;
            return true;
        }
    }

    /// <summary>Begins to send, unless nothing waits or somebody is sending already.</summary>
    public bool TryBegin(out ReadOnlyMemory<byte> chunk)
    {
        lock (_lock)
        {
            if (_busy || _filled == 0)
            {
                chunk = default;
                return false;
            }

            _busy = true;
            chunk = Swap();
            return true;
        }
    }

    /// <summary>
    /// Says that the last chunk has left; gives the next one, or false and nobody is sending any more.
    /// </summary>
    public bool TryContinue(out ReadOnlyMemory<byte> chunk)
    {
        lock (_lock)
        {
            if (_filled == 0)
            {
                _busy = false;
                chunk = default;
                return false;
            }

            chunk = Swap();
            return true;
        }
    }

    private ReadOnlyMemory<byte> Swap()
    {
        (_filling, _leaving) = (_leaving, _filling);
        var chunk = _leaving.AsMemory(0, _filled);
        _filled = 0;
        return chunk;
    }
}
