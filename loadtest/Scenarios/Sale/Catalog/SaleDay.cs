using Routing.LoadTest.Scenarios.Sale.Shapes;

namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>The 24 hours of a sale day, compressed.</summary>
public sealed class SaleDay : IScenario
{
    // The hours' share of the busiest one: 00:00 opens, the morning wakes, lunch, and the last evening hours.
    private static readonly double[] Hours =
        [100, 72, 38, 18, 9, 6, 7, 12, 25, 42, 52, 50, 46, 48, 47, 46, 48, 50, 55, 66, 80, 86, 78, 60];

    /// <inheritdoc/>
    public string Name => "sale-day";

    /// <inheritdoc/>
    public string Summary => "24 hours in --seconds: the busiest hour has --peak times the usual arrivals and messages."
        + " --counts plays the curve of a file instead.";

    /// <inheritdoc/>
    public SaleParameters Usual => new() { Seconds = 1440, Agents = 80, Slots = 15, Arrivals = 1, Messages = 20 };

    /// <inheritdoc/>
    public IShape Arrivals(SaleParameters with) => Of(with, with.Arrivals);

    /// <inheritdoc/>
    public IShape Messages(SaleParameters with) => Of(with, with.Messages);

    /// <inheritdoc/>
    public IReadOnlyList<Happening> Happenings(SaleParameters with) => with.Counts.Count > 0
        ? []
        :
        [
            .. Enumerable.Range(1, 3).Select(quarter =>
                new Happening.Mark(with.Seconds * quarter / 4, $"{quarter * 6:00}:00")),
        ];

    private static Curve Of(SaleParameters with, double usual) =>
        new(with.Counts.Count > 0 ? with.Counts : Hours, with.Seconds, usual * with.Peak);
}
