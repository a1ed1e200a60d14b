using System.Collections.Concurrent;

namespace Routing.LoadTest.Scenarios.Sale.Measuring;

/// <summary>All that one process measures and counts in a run. Safe from many threads.</summary>
public sealed class SaleMeter
{
    private readonly FigureSeries[] _figures;
    private readonly long[][] _tallies;
    private readonly ConcurrentDictionary<string, long> _reasons = new(StringComparer.Ordinal);

    /// <summary>Begins empty.</summary>
    public SaleMeter(Timeline timeline)
    {
        Timeline = timeline;
        _figures = [.. Enum.GetValues<Figure>().Select(_ => new FigureSeries(timeline))];
        _tallies = [.. Enum.GetValues<Tally>().Select(_ => new long[timeline.Intervals])];
    }

    /// <summary>When the run measures.</summary>
    public Timeline Timeline { get; }

    /// <summary>
    /// Why something was refused or failed, how the abusers were answered, what people did, and how often: a kind, a
    /// blank, and a word. Warm-up included.
    /// </summary>
    public IReadOnlyDictionary<string, long> Reasons => _reasons;

    /// <summary>A figure.</summary>
    public FigureSeries this[Figure figure] => _figures[(int)figure];

    /// <summary>The counts of every interval.</summary>
    public IReadOnlyList<long> Of(Tally tally) => _tallies[(int)tally];

    /// <summary>The count over the measured time.</summary>
    public long Sum(Tally tally) => _tallies[(int)tally].Sum();

    /// <summary>Counts what was meant to happen at a moment.</summary>
    public void Count(Tally tally, long moment)
    {
        var interval = Timeline.IntervalOf(moment);
        if (interval >= 0)
        {
            Interlocked.Increment(ref _tallies[(int)tally][interval]);
        }
    }

    /// <summary>Counts a reason.</summary>
    public void Note(string kind, string reason, long times = 1) =>
        _reasons.AddOrUpdate($"{kind} {reason}", times, (_, count) => count + times);

    /// <summary>How often reasons of a kind were counted.</summary>
    public long Noted(string kind) =>
        _reasons.Where(one => one.Key.StartsWith(kind + " ", StringComparison.Ordinal)).Sum(one => one.Value);

    /// <summary>Adds what another process measured with the same timeline.</summary>
    public void Add(MeterNumbers numbers)
    {
        foreach (var figure in Enum.GetValues<Figure>())
        {
            if (numbers.Figures.TryGetValue(figure, out var more))
            {
                this[figure].Add(more);
            }
        }

        foreach (var tally in Enum.GetValues<Tally>())
        {
            var counts = numbers.Tallies.GetValueOrDefault(tally) ?? [];
            for (var i = 0; i < Math.Min(counts.Length, Timeline.Intervals); i++)
            {
                _tallies[(int)tally][i] += counts[i];
            }
        }

        foreach (var (reason, times) in numbers.Reasons)
        {
            _reasons.AddOrUpdate(reason, times, (_, count) => count + times);
        }
    }

    /// <summary>Everything as numbers, for another process.</summary>
    public MeterNumbers ToNumbers() => new(
        Enum.GetValues<Figure>().ToDictionary(figure => figure, figure => this[figure].ToNumbers()),
        Enum.GetValues<Tally>().ToDictionary(tally => tally, tally => _tallies[(int)tally]),
        new Dictionary<string, long>(_reasons));
}

/// <summary>What a process measured, as numbers.</summary>
public sealed record MeterNumbers(
    Dictionary<Figure, FigureNumbers> Figures,
    Dictionary<Tally, long[]> Tallies,
    Dictionary<string, long> Reasons);
