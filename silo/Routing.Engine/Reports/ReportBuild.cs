using Routing.Core;

namespace Routing.Engine.Reports;

/// <summary>A report that is being made, or is ready.</summary>
public sealed class ReportBuild : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ReportProgressCount count = new();
    private readonly TimeProvider time;
    private long askedAt;
    private int waiting;

    internal ReportBuild(TimeProvider time) => (this.time, askedAt) = (time, time.GetTimestamp());

    /// <summary>The report, or why there is none; it never fails otherwise than by <see cref="IOException"/>.</summary>
    public Task<ReportAnswer> Done { get; private set; } = Task.FromResult(ReportAnswer.Not(Refusal.ReportStopped));

    public ReportProgress Progress => count.Now;

    /// <summary>Waits for the report; while anybody does, it goes on being made.</summary>
    /// <returns>Null when it is not ready yet after that time.</returns>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public async Task<ReportAnswer?> Wait(TimeSpan patience, CancellationToken cancellation)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            return await Done.WaitAsync(patience, time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            AskedAgain();
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Stops it between two pages. What was read so far is kept: asked again, it goes on from there.</summary>
    public void Stop() => stop.Cancel();

    public void Dispose() => stop.Dispose();

    /// <summary>A refused one: it was never begun.</summary>
    internal static ReportBuild Not(Refusal why, TimeProvider time) =>
        new(time) { Done = Task.FromResult(ReportAnswer.Not(why)) };

    /// <summary>When it was last asked for, by a clock that is never set.</summary>
    internal long AskedAt => Interlocked.Read(ref askedAt);

    internal void AskedAgain() => Interlocked.Exchange(ref askedAt, time.GetTimestamp());

    internal bool IsForgotten(TimeSpan after) =>
        Volatile.Read(ref waiting) == 0 && time.GetElapsedTime(AskedAt) > after;

    /// <summary>Whether it can be given out again: it is being made, over, or read a moment ago.</summary>
    internal bool Serves(Instant now, int freshMs) => !Done.IsCompleted
        || (Done.IsCompletedSuccessfully && Done.Result is { Report: not null } answer
            && (!answer.IsRunning || (now >= answer.At && now - answer.At < TimeSpan.FromMilliseconds(freshMs))));

    internal void Begin(Func<ReportProgressCount, CancellationToken, Task<ReportAnswer>> make) =>
        Done = Task.Run(async () =>
        {
            try
            {
                return await make(count, stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return ReportAnswer.Not(Refusal.ReportStopped);
            }
        });
}
