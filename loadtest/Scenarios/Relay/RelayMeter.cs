using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>What the connections of one trial record together.</summary>
public sealed class RelayMeter(int pairs)
{
    private long _measuredFrom = long.MaxValue;
    private long _refused;
    private long _gaps;
    private long _unsent;

    /// <summary>Every message's account.</summary>
    public RelayLedger Ledger { get; } = new(pairs);

    /// <summary>From the intended moment to the agent's connection, of measured messages.</summary>
    public LatencyHistogram Latency { get; } = new();

    /// <summary>Messages the server refused with a reason.</summary>
    public long Refused => Volatile.Read(ref _refused);

    /// <summary>Gaps met in numbered streams, each followed by a resync.</summary>
    public long Gaps => Volatile.Read(ref _gaps);

    /// <summary>Messages that found the own send queue full and never left.</summary>
    public long Unsent => Volatile.Read(ref _unsent);

    /// <summary>The first failure of a connection; null while all is well.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>
    /// What follows a delivery in a closed run: given the sender, it may write that buyer's next message, and says
    /// whether it did.
    /// </summary>
    public Func<int, bool>? Follow { get; set; }

    /// <summary>From now on latencies are recorded; messages sent earlier stay out.</summary>
    public void BeginToMeasure(long moment)
    {
        Latency.Clear();
        Volatile.Write(ref _measuredFrom, moment);
    }

    /// <summary>Records a message that an agent's connection received.</summary>
    /// <returns>The buyer whose next message was written in consequence and waits to be flushed; -1 for none.</returns>
    public int Receive(ReadOnlySpan<byte> text)
    {
        if (!RelayText.TryRead(text, out var sender, out var number, out var moment) || !Ledger.Receive(sender, number))
        {
            return -1;
        }

        if (moment >= Volatile.Read(ref _measuredFrom))
        {
            Latency.Record(Clock.Now - moment);
        }

        return Follow?.Invoke(sender) == true ? sender : -1;
    }

    /// <summary>Records a refusal.</summary>
    public void Refuse() => Interlocked.Increment(ref _refused);

    /// <summary>Records a gap.</summary>
    public void Gap() => Interlocked.Increment(ref _gaps);

    /// <summary>Records a message that found its send queue full.</summary>
    public void Overflow() => Interlocked.Increment(ref _unsent);

    /// <summary>Records that a connection ended which should not have.</summary>
    public void Fail(Exception error) => Failure ??= error;
}
