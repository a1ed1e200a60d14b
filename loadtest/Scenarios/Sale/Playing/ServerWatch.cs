using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>
/// Samples the server under test at the end of every interval: its process, when this program started it, and what it
/// tells at /metrics, when it does.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="timeline">When the run measures.</param>
public sealed class ServerWatch(IPeerServer server, Timeline timeline) : IDisposable
{
    private const double Mib = 1024 * 1024;
    private const string Append = "routing_append";

    private readonly HttpClient _http = Readiness.Client();
    private readonly List<ServerSample> _samples = [];

    /// <summary>Whether the server tells its own figures.</summary>
    public bool TellsMetrics { get; private set; }

    /// <summary>Watches until the measured time is over.</summary>
    public async Task<IReadOnlyList<ServerSample>> WatchAsync(CancellationToken cancel)
    {
        var before = await LookAsync(timeline.From, cancel);
        for (var i = 1; i <= timeline.Intervals; i++)
        {
            var now = await LookAsync(timeline.At(Math.Min(timeline.Seconds, i * timeline.SecondsEach)), cancel);
            _samples.Add(Sample(before, now));
            before = now;
        }

        return _samples;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<Look> LookAsync(long moment, CancellationToken cancel)
    {
        var pause = moment - Clock.Now;
        if (pause > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(pause / 1e9), cancel);
        }

        MetricsText? metrics = null;
        try
        {
            metrics = MetricsText.Parse(
                await _http.GetStringAsync(new Uri(server.Addresses[0], "/metrics"), cancel));
            TellsMetrics = true;
        }
        catch (Exception error) when (error is HttpRequestException
            || (error is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            // It does not tell them, or has no time for it: then the interval has none.
        }

        return new Look(Clock.Now, server.Figures(), metrics);
    }

    private ServerSample Sample(Look before, Look now)
    {
        var seconds = (now.Moment - before.Moment) / 1e9;
        var (figures, old) = (now.Metrics, before.Metrics);
        var appends = figures?.Since(old, Append + "_count");
        var cpu = now.Process is not null && before.Process is not null
            ? now.Process.CpuSeconds - before.Process.CpuSeconds
            : figures?.Since(old, "process_cpu_seconds_total");
        return new ServerSample(
            Math.Round(timeline.SecondsAt(now.Moment), 1),
            Rounded(cpu / seconds),
            Rounded(now.Process?.RssMib ?? (figures?["process_resident_memory_bytes"] / Mib)),
            Rounded(figures?.Since(old, "dotnet_gc_pause_seconds_total") * 1000 / seconds),
            Rounded(figures?.Since(old, "dotnet_gc_allocated_bytes_total") / Mib / seconds),
            Rounded(appends / seconds),
            appends > 0 ? Rounded(figures?.Since(old, Append + "_sum") / appends) : null,
            figures?.PercentileSince(old, Append, 0.99),
            figures?["dotnet_threadpool_queue"],
            figures?["routing_actors"]);
    }

    private static double? Rounded(double? figure) => figure is { } known ? Math.Round(known, 2) : null;

    private sealed record Look(long Moment, ProcessFigures? Process, MetricsText? Metrics);
}
