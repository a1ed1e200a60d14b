using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Routing.Hosting;

/// <summary>
/// The server's own figures as text, in the form that Prometheus reads: the meters <c>Routing.*</c>, and the process.
/// It listens from its making on, so what it counts begins then.
/// </summary>
public sealed class ServerFigures : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, double> sums = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, double> gauges = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, BucketedFigure> buckets = new(StringComparer.Ordinal);

    public ServerFigures()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name.StartsWith("Routing.", StringComparison.Ordinal))
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Take(instrument, value));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Take(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Take(instrument, value));
        listener.Start();
    }

    /// <summary>The figures as of now.</summary>
    public string Text()
    {
        gauges.Clear();
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (name, value) in sums.Concat(gauges).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            Line(text, name, value);
        }

        foreach (var (name, figure) in buckets.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            figure.Write(name, (line, value) => Line(text, line, value));
        }

        WriteProcess(text);
        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static void WriteProcess(StringBuilder text)
    {
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
        {
            Line(
                text, $"dotnet_gc_collections_total{{generation=\"{generation}\"}}", GC.CollectionCount(generation));
        }

        Line(text, "dotnet_gc_pause_seconds_total", GC.GetTotalPauseDuration().TotalSeconds);
        Line(text, "dotnet_gc_heap_bytes", GC.GetTotalMemory(forceFullCollection: false));
        Line(text, "dotnet_gc_allocated_bytes_total", GC.GetTotalAllocatedBytes());
        Line(text, "dotnet_threadpool_queue", ThreadPool.PendingWorkItemCount);
        Line(text, "dotnet_threadpool_threads", ThreadPool.ThreadCount);
        Line(text, "process_cpu_seconds_total", Environment.CpuUsage.TotalTime.TotalSeconds);
        Line(text, "process_resident_memory_bytes", Environment.WorkingSet);
    }

    private static void Line(StringBuilder text, string name, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");

    private void Take(Instrument instrument, double value)
    {
        var name = instrument.Name.Replace('.', '_');
        if (instrument is Histogram<double> or Histogram<long>)
        {
            buckets.GetOrAdd(name, static _ => new()).Take(value);
        }
        else
        {
            // An observed value is the whole; one gauge may be told for several hosts in one process.
            var kept = instrument.IsObservable ? gauges : sums;
            kept.AddOrUpdate(name, static (_, more) => more, static (_, sum, more) => sum + more, value);
        }
    }
}
