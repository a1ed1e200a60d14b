using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Hub.Realtime;

/// <summary>When a server that cannot keep up says so.</summary>
/// <param name="MostDelayMs">
/// How long work may wait for a processor, each time: a message does some five times on its way. Beyond that buyers'
/// new messages and new sessions are refused as <see cref="Refusal.Busy"/>. Longer rides out a peak, at the price of
/// late answers for everybody; shorter refuses sooner. 0 never refuses. Milliseconds, 0 to 60,000 [250].
/// </param>
internal sealed record LoadGateOptions(int MostDelayMs = 250);

/// <summary>
/// Keeps new work out while what was let in waits too long: beyond that point a server that goes on letting in serves
/// nobody in time. It measures the one line in which everything waits, the thread pool's, by queueing a probe behind
/// it; a probe that has not come through counts for as long as it has waited. Closed, it opens when the wait is half
/// of what closed it, so that it does not flutter. What agents do is never kept out: it is what ends the wait.
/// </summary>
internal sealed partial class LoadGate(
    LoadGateOptions options, TimeProvider time, IWorkQueue work, ILogger<LoadGate> log) : IThreadPoolWorkItem
{
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(1);

    private readonly TimeSpan most = TimeSpan.FromMilliseconds(options.MostDelayMs);
    private readonly Lock gate = new();
    private long probedAt = time.GetTimestamp() - time.TimestampFrequency;
    private long throughAt;
    private TimeSpan measured;
    private bool isProbing;
    private bool isClosed;

    /// <summary>Whether new work is let in. Asked before each piece of it; that keeps the measure up to date.</summary>
    public bool IsOpen
    {
        get
        {
            if (options.MostDelayMs == 0)
            {
                return true;
            }

            var mustProbe = false;
            lock (gate)
            {
                var since = time.GetElapsedTime(probedAt);
                if (!isProbing && since >= BetweenProbes)
                {
                    // Nobody asked for that long: what was measured then says nothing about now.
                    measured = time.GetElapsedTime(throughAt) > Forgotten ? TimeSpan.Zero : measured;
                    (mustProbe, isProbing, probedAt) = (true, true, time.GetTimestamp());
                    since = TimeSpan.Zero;
                }

                Judge(isProbing && since > measured ? since : measured);
            }

            if (mustProbe)
            {
                work.Queue(this);
            }

            return !isClosed;
        }
    }

    /// <summary>The probe has come through.</summary>
    public void Execute()
    {
        lock (gate)
        {
            (measured, isProbing, throughAt) = (time.GetElapsedTime(probedAt), false, time.GetTimestamp());
            Judge(measured);
        }
    }

    private void Judge(TimeSpan delay)
    {
        var closes = isClosed ? delay > most / 2 : delay > most;
        if (closes == isClosed)
        {
            return;
        }

        isClosed = closes;
        if (closes)
        {
            LogClosed(delay.TotalMilliseconds);
        }
        else
        {
            LogOpened();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Overloaded: work waits {Delay:0} ms for a processor; buyers' new messages and "
        + "sessions are refused as Busy until it is half of the most that is allowed.")]
    private partial void LogClosed(double delay);

    [LoggerMessage(LogLevel.Warning, "No longer overloaded: new messages and sessions are taken again.")]
    private partial void LogOpened();
}
