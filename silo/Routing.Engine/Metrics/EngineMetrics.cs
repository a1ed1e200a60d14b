using System.Diagnostics.Metrics;

namespace Routing.Engine.Metrics;

/// <summary>The engine's figures, under the meter <c>Routing.Engine</c>.</summary>
public sealed class EngineMetrics : IDisposable
{
    public const string MeterName = "Routing.Engine";

    private readonly Meter meter = new(MeterName);

    public EngineMetrics(Func<int> activeActors)
    {
        Submissions = meter.CreateCounter<long>("routing.submissions", "{submission}", "Commands submitted.");
        Refusals = meter.CreateCounter<long>("routing.refusals", "{refusal}", "Commands refused, by code.");
        Appends = meter.CreateHistogram<double>("routing.append", "ms", "From handing an append over to durable.");
        FailedAppends = meter.CreateCounter<long>("routing.appends.failed", "{append}", "Appends not stored.");
        Resends = meter.CreateCounter<long>("routing.outbox.resends", "{command}", "Owed commands sent again.");
        Passivations = meter.CreateCounter<long>("routing.passivations", "{actor}", "Actors put to rest.");
        meter.CreateObservableGauge("routing.actors", activeActors, "{actor}", "Actors in memory.");
    }

    public Counter<long> Submissions { get; }

    public Counter<long> Refusals { get; }

    public Histogram<double> Appends { get; }

    public Counter<long> FailedAppends { get; }

    public Counter<long> Resends { get; }

    public Counter<long> Passivations { get; }

    public void Dispose() => meter.Dispose();
}
