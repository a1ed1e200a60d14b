using Routing.LoadTest.Scenarios.Sale.Shapes;

namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>A coupon does not work, and everybody asks the same within a minute.</summary>
public sealed class CouponRush : IScenario
{
    private const double Before = 0.25;

    /// <inheritdoc/>
    public string Name => "coupon-rush";

    /// <inheritdoc/>
    public string Summary => "After a quarter of the time, for --length seconds, --peak times the usual arrivals and"
        + " messages.";

    /// <inheritdoc/>
    public SaleParameters Usual => new() { Seconds = 180, Agents = 80, Slots = 15, Messages = 50, Arrivals = 2 };

    /// <inheritdoc/>
    public IShape Arrivals(SaleParameters with) => Of(with, with.Arrivals);

    /// <inheritdoc/>
    public IShape Messages(SaleParameters with) => Of(with, with.Messages);

    /// <inheritdoc/>
    public IReadOnlyList<Happening> Happenings(SaleParameters with) =>
        [new Happening.Mark(with.Seconds * Before, $"everybody asks the same, {with.Peak:0.#} times as many")];

    private static Surge Of(SaleParameters with, double usual) =>
        new(usual, with.Peak, with.Seconds * Before, with.Length);
}
