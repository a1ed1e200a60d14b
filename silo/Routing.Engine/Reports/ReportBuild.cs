using Routing.Core;

namespace Routing.Engine.Reports;

/// <summary>A report that is being made, or is ready.</summary>
public sealed class ReportBuild : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ReportProgressCount count = new();
    private long askedAt;

    internal ReportBuild(Instant now) => AskedAgain(now);

    /// <summary>The report, or why there is none; it never fails otherwise than by <see cref="IOException"/>.</summary>
    public Task<ReportAnswer> Done { get; private set; } = Task.FromResult(ReportAnswer.Not(Refusal.ReportStopped));

    public ReportProgress Progress => count.Now;

    /// <summary>Stops it between two pages. What was read so far is kept: asked again, it goes on from there.</summary>
    public void Stop() => stop.Cancel();

    public void Dispose() => stop.Dispose();

    internal void AskedAgain(Instant now) => Interlocked.Exchange(ref askedAt, now.UnixMs);

    internal bool IsForgotten(Instant now, int afterSeconds) =>
        now.UnixMs - Interlocked.Read(ref askedAt) > afterSeconds * 1000L;

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
