namespace Routing.LoadTest.Measuring;

/// <summary>
/// The account of every message of a relay run. A sender numbers its messages 1, 2, 3 …; the ledger is told of each
/// one sent and each one received, and knows at the end which were lost, which came more than once and which came
/// after a later one. One sender's messages are recorded by one thread at a time; different senders do not share
/// anything.
/// </summary>
public sealed class RelayLedger(int senders)
{
    private readonly MessageLane[] _lanes = [.. Enumerable.Range(0, senders).Select(_ => new MessageLane())];

    /// <summary>Messages sent.</summary>
    public long Sent => _lanes.Sum(lane => lane.Sent);

    /// <summary>Different messages received.</summary>
    public long Delivered => _lanes.Sum(lane => lane.Received);

    /// <summary>Messages sent and never received, as of now.</summary>
    public long Lost => Sent - Delivered;

    /// <summary>Receptions of a message that had been received before.</summary>
    public long Duplicated => _lanes.Sum(lane => lane.Doubled);

    /// <summary>First receptions of a message after a later one of the same sender.</summary>
    public long OutOfOrder => _lanes.Sum(lane => lane.OutOfOrder);

    /// <summary>Receptions of something nobody sent: a sender or number that does not exist.</summary>
    public long Unknown => Volatile.Read(ref _unknown);

    private long _unknown;

    /// <summary>Takes the next number of a sender: 1, 2, 3 …</summary>
    public long Send(int sender) => _lanes[sender].Send();

    /// <summary>Records a reception and says whether it was the first of this message.</summary>
    public bool Receive(int sender, long number)
    {
        if (sender < 0 || sender >= _lanes.Length || number < 1 || number > _lanes[sender].Sent)
        {
            Interlocked.Increment(ref _unknown);
            return false;
        }

        return _lanes[sender].Receive(number);
    }
}
