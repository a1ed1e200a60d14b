using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>
/// The account of a trial's sessions: lane i numbers its sessions 1, 2, 3 …, one at a time. Safe from many threads.
/// </summary>
public sealed class AssignMeter(int lanes)
{
    private readonly RelayLedger _ledger = new(lanes);
    private readonly long[] _submittedAt = new long[lanes];
    private volatile LatencyHistogram? _latencies;
    private long _faults;

    /// <summary>The account.</summary>
    public RelayLedger Ledger => _ledger;

    /// <summary>What was refused, or came in no order.</summary>
    public long Faults => Volatile.Read(ref _faults);

    /// <summary>From now on what is shown counts there; null counts nothing.</summary>
    public void Measure(LatencyHistogram? latencies) => _latencies = latencies;

    /// <summary>The lane submits its next session now.</summary>
    public long Submit(int lane)
    {
        Volatile.Write(ref _submittedAt[lane], Clock.Now);
        return _ledger.Send(lane);
    }

    /// <summary>A desk shows the lane's session; false when it is not the first time.</summary>
    public bool Shown(int lane, long number)
    {
        if (!_ledger.Receive(lane, number))
        {
            return false;
        }

        _latencies?.Record(Clock.Now - Volatile.Read(ref _submittedAt[lane]));
        return true;
    }

    /// <summary>Something was not as it must be.</summary>
    public void Fault() => Interlocked.Increment(ref _faults);
}
