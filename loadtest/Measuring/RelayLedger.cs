namespace Routing.LoadTest.Measuring;

/// <summary>
/// The account of every message of a relay run. A sender numbers its messages 1, 2, 3 …; the ledger is told of each
/// one sent and each one received, and knows at the end which were lost, which came more than once and which came
/// after a later one. One sender's messages are recorded by one thread at a time; different senders do not share
/// anything.
/// </summary>
public sealed class RelayLedger(int senders)
{
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, senders).Select(_ => new Lane())];

    /// <summary>Messages sent.</summary>
    public long Sent => _lanes.Sum(lane => Volatile.Read(ref lane.SentTo));

    /// <summary>Different messages received.</summary>
    public long Delivered => _lanes.Sum(lane => Volatile.Read(ref lane.Delivered));

    /// <summary>Messages sent and never received, as of now.</summary>
    public long Lost => Sent - Delivered;

    /// <summary>Receptions of a message that had been received before.</summary>
    public long Duplicated => _lanes.Sum(lane => Volatile.Read(ref lane.Duplicated));

    /// <summary>First receptions of a message after a later one of the same sender.</summary>
    public long OutOfOrder => _lanes.Sum(lane => Volatile.Read(ref lane.OutOfOrder));

    /// <summary>Receptions of something nobody sent: a sender or number that does not exist.</summary>
    public long Unknown => Volatile.Read(ref _unknown);

    private long _unknown;

    /// <summary>Takes the next number of a sender: 1, 2, 3 …</summary>
    public long Send(int sender) => Interlocked.Increment(ref _lanes[sender].SentTo);

    /// <summary>Records a reception and says whether it was the first of this message.</summary>
    public bool Receive(int sender, long number)
    {
        if (sender < 0 || sender >= _lanes.Length || number < 1 || number > Volatile.Read(ref _lanes[sender].SentTo))
        {
            Interlocked.Increment(ref _unknown);
            return false;
        }

        return _lanes[sender].Receive(number);
    }

    private sealed class Lane
    {
        // Numbers below the highest one that have not come yet; empty as long as everything comes in order.
        private readonly HashSet<long> _missing = [];
        private long _highest;

        public long SentTo;
        public long Delivered;
        public long Duplicated;
        public long OutOfOrder;

        public bool Receive(long number)
        {
            if (number > _highest)
            {
                for (var skipped = _highest + 1; skipped < number; skipped++)
                {
                    _missing.Add(skipped);
                }

                _highest = number;
                Volatile.Write(ref Delivered, Delivered + 1);
                return true;
            }

            if (!_missing.Remove(number))
            {
                Volatile.Write(ref Duplicated, Duplicated + 1);
                return false;
            }

            Volatile.Write(ref OutOfOrder, OutOfOrder + 1);
            Volatile.Write(ref Delivered, Delivered + 1);
            return true;
        }
    }
}
