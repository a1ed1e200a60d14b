using System.Text;

namespace Routing.LoadTest.Actors;

/// <summary>
/// A client's places in all its streams, found by the raw name without making a string. An agent has a few streams at
/// once, so they are searched in a row, the last one found first. Used by one receive loop.
/// </summary>
public sealed class StreamPositions
{
    private readonly List<(byte[] Stream, StreamPosition Position)> _streams = [];
    private int _last;

    /// <summary>The names of the streams and the number reached in each.</summary>
    public IEnumerable<(string Stream, long Number)> All() =>
        _streams.Select(one => (Encoding.UTF8.GetString(one.Stream), one.Position.Number));

    /// <summary>Whether the stream has been met and not forgotten.</summary>
    public bool Knows(ReadOnlySpan<byte> stream)
    {
        foreach (var (known, _) in _streams)
        {
            if (stream.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place in a stream; a new one at 0 for a stream not met before.</summary>
    public StreamPosition Of(ReadOnlySpan<byte> stream)
    {
        if (_last < _streams.Count && stream.SequenceEqual(_streams[_last].Stream))
        {
            return _streams[_last].Position;
        }

        for (var i = 0; i < _streams.Count; i++)
        {
            if (stream.SequenceEqual(_streams[i].Stream))
            {
                _last = i;
                return _streams[i].Position;
            }
        }

        _last = _streams.Count;
        _streams.Add((stream.ToArray(), new StreamPosition()));
        return _streams[_last].Position;
    }

    /// <summary>Forgets a stream, which will begin again at 0.</summary>
    public void Forget(ReadOnlySpan<byte> stream)
    {
        for (var i = 0; i < _streams.Count; i++)
        {
            if (stream.SequenceEqual(_streams[i].Stream))
            {
                _streams.RemoveAt(i);
                return;
            }
        }
    }
}
