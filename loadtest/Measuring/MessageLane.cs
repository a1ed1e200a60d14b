namespace Routing.LoadTest.Measuring;

/// <summary>
/// The account of one sender's numbered messages 1, 2, 3 … at one receiving end. Receptions are recorded by one thread
/// at a time; the figures may be read from others.
/// </summary>
public sealed class MessageLane
{
    // Numbers below the highest one that have not come yet; none as long as everything comes in order.
    private HashSet<long>? _missing;
    private long _highest;
    private long _sent;
    private long _received;
    private long _doubled;
    private long _outOfOrder;

    /// <summary>Messages sent.</summary>
    public long Sent => Volatile.Read(ref _sent);

    /// <summary>Different messages received.</summary>
    public long Received => Volatile.Read(ref _received);

    /// <summary>Receptions of a message that had been received before.</summary>
    public long Doubled => Volatile.Read(ref _doubled);

    /// <summary>First receptions of a message after a later one.</summary>
    public long OutOfOrder => Volatile.Read(ref _outOfOrder);

    /// <summary>Takes the next number.</summary>
    public long Send() => Interlocked.Increment(ref _sent);

    /// <summary>Whether a message has been received.</summary>
    public bool Has(long number) => number <= _highest && _missing?.Contains(number) != true;

    /// <summary>Records a reception and says whether it was the first of this message.</summary>
    public bool Receive(long number)
    {
        if (number > _highest)
        {
            for (var skipped = _highest + 1; skipped < number; skipped++)
            {
                (_missing ??= []).Add(skipped);
            }

            _highest = number;
            Volatile.Write(ref _received, _received + 1);
            return true;
        }

        if (_missing?.Remove(number) != true)
        {
            Volatile.Write(ref _doubled, _doubled + 1);
            return false;
        }

        Volatile.Write(ref _outOfOrder, _outOfOrder + 1);
        Volatile.Write(ref _received, _received + 1);
        return true;
    }
}
