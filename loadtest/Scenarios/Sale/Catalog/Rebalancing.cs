namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>One queue is overrun, and the lead sends hands.</summary>
public sealed class Rebalancing : IScenario
{
    private const double Crowd = 0.7;

    /// <inheritdoc/>
    public string Name => "rebalance";

    /// <inheritdoc/>
    public string Summary => "The usual load in two queues; after a quarter of the time most buyers ask in the second"
        + " one, at a third the lead moves --share of the first one's agents there, and back at three quarters.";

    /// <inheritdoc/>
    public SaleParameters Usual => new() { Queues = 2, Share = 0.5 };

    /// <inheritdoc/>
    public (int Queue, double Share, double From)? Crowded(SaleParameters with) => (1, Crowd, with.Seconds / 4);

    /// <inheritdoc/>
    public IReadOnlyList<Happening> Happenings(SaleParameters with) =>
    [
        new Happening.Mark(with.Seconds / 4, "most buyers ask in queue 1"),
        new Happening.Rebalance(with.Seconds / 3, 0, 1, with.Share),
        new Happening.Rebalance(with.Seconds * 3 / 4, 1, 0, with.Share / (1 + with.Share)),
    ];
}
