namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>The usual load for hours: does anything grow that should not?</summary>
public sealed class Soak : IScenario
{
    /// <inheritdoc/>
    public string Name => "soak";

    /// <inheritdoc/>
    public string Summary => "The usual arrivals and messages for --seconds, an hour unless told otherwise.";

    /// <inheritdoc/>
    public SaleParameters Usual => new() { Seconds = 3600, WarmUp = 60 };
}
