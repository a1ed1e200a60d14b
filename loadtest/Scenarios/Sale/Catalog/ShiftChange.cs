namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>One shift goes, the next one comes, and the buyers do not stop.</summary>
public sealed class ShiftChange : IScenario
{
    private const double HandOver = 0.25;

    /// <inheritdoc/>
    public string Name => "shift-change";

    /// <inheritdoc/>
    public string Summary => "The usual load; after a third of the time --share of the agents pause and as many others"
        + " sign on; a quarter of the time later who was relieved goes offline, and what is open is covered.";

    /// <inheritdoc/>
    public SaleParameters Usual => new() { Share = 0.5 };

    /// <inheritdoc/>
    public IReadOnlyList<Happening> Happenings(SaleParameters with) =>
        [new Happening.ShiftChange(with.Seconds / 3, with.Share, with.Seconds * HandOver)];
}
