using Routing.LoadTest.Scenarios.Sale.Reporting;

namespace Routing.LoadTest.Scenarios.Sale.Driving;

/// <summary>
/// The default: every arrival and every message has its own moment, drawn beforehand from the shape and the seed, and
/// the agenda does each at its moment whatever has become of the ones before.
/// </summary>
public sealed class BuiltInRunner : ILoadRunner
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "built-in";

    /// <inheritdoc/>
    public void Begin(Load load) => Enter(load, load.With.Seconds);

    /// <inheritdoc/>
    public Task<SaleReport> FinishAsync(SaleReport report) => Task.FromResult(report);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Enters the arrivals and messages into the agenda, from the warm-up on.</summary>
    /// <param name="load">What is to happen.</param>
    /// <param name="until">Where to end, in seconds since measuring begins.</param>
    public static void Enter(Load load, double until)
    {
        var (with, timeline) = (load.With, load.Timeline);
        var arrivals = Shapes.Arrivals.Moments(load.Arrivals, -with.WarmUp, until, with.Seed);
        var messages = Shapes.Arrivals.Moments(load.Messages, -with.WarmUp, until, with.Seed + 1);
        load.Agenda.Each(arrivals.Select(timeline.At).GetEnumerator(), moment => load.Arrive(moment));
        load.Agenda.Each(messages.Select(timeline.At).GetEnumerator(), moment => load.Say(moment));
    }
}
