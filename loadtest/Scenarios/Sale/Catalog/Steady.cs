namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>An ordinary busy hour.</summary>
public sealed class Steady : IScenario
{
    /// <inheritdoc/>
    public string Name => "steady";

    /// <inheritdoc/>
    public string Summary => "The usual arrivals and messages all the time (--arrivals, --messages).";

    /// <inheritdoc/>
    public SaleParameters Usual => new();
}
