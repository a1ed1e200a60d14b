using Routing.LoadTest.Scenarios.Sale.Shapes;

namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>The sale opens at 00:00.</summary>
public sealed class Midnight : IScenario
{
    private const double Rise = 1;
    private const double Before = 0.2;

    /// <inheritdoc/>
    public string Name => "midnight";

    /// <inheritdoc/>
    public string Summary => "A fifth of the time as usual, then within one second --peak times the usual arrivals and"
        + " messages, which decay over --length seconds to 5 % of the excess.";

    /// <inheritdoc/>
    public SaleParameters Usual => new()
    {
        Seconds = 1500, Length = 1200, Agents = 100, Slots = 20, Messages = 50, Arrivals = 2,
    };

    /// <inheritdoc/>
    public IShape Arrivals(SaleParameters with) =>
        new Spike(with.Arrivals, with.Peak, Opening(with), Rise, with.Length);

    /// <inheritdoc/>
    public IShape Messages(SaleParameters with) =>
        new Spike(with.Messages, with.Peak, Opening(with), Rise, with.Length);

    /// <inheritdoc/>
    public IReadOnlyList<Happening> Happenings(SaleParameters with) =>
        [new Happening.Mark(Opening(with), $"00:00, {with.Peak:0.#} times the usual within {Rise:0} s")];

    private static double Opening(SaleParameters with) => with.Seconds * Before;
}
