namespace Routing.LoadTest.Actors.Protocol;

/// <summary>
/// Cuts what a connection receives into hub frames, which end with the byte 0x1e and may be split anywhere between
/// reads. The buffer is one array that grows only for a frame that does not fit, up to a bound.
/// </summary>
public sealed class FrameSplitter(int capacity = 4096, int bound = 4 * 1024 * 1024)
{
    /// <summary>The byte that ends every frame.</summary>
    public const byte End = 0x1e;

    private byte[] _buffer = new byte[capacity];
    private int _start;
    private int _searched;
    private int _end;

    /// <summary>Room for the next read; never empty. Taking it invalidates the frames handed out before.</summary>
    /// <exception cref="InvalidDataException">One frame exceeds the bound.</exception>
    public Memory<byte> Room()
    {
        if (_start == _end)
        {
            _start = _searched = _end = 0;
        }
        else if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Says how many bytes of the room a read has filled.</summary>
    public void Received(int count) => _end += count;

    /// <summary>The next complete frame without its end byte, valid until <see cref="Room"/> is called.</summary>
    public bool TryNext(out ReadOnlySpan<byte> frame)
    {
        var at = _buffer.AsSpan(_searched, _end - _searched).IndexOf(End);
        if (at < 0)
        {
            _searched = _end;
            frame = default;
            return false;
        }

        frame = _buffer.AsSpan(_start, _searched + at - _start);
        _start = _searched = _searched + at + 1;
        return true;
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        if (length * 2 > _buffer.Length)
        {
            if (_buffer.Length * 2 > bound)
            {
                throw new InvalidDataException($"A frame is longer than {bound} bytes.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        Buffer.BlockCopy(_buffer, _start, _buffer, 0, length);
        _searched -= _start;
        _start = 0;
        _end = length;
    }
}
