namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>Some read slowly; nobody else shall notice.</summary>
public sealed class SlowClients : IScenario
{
    /// <inheritdoc/>
    public string Name => "slow-clients";

    /// <inheritdoc/>
    public string Summary => "The usual load; from a quarter of the time on there are --others second pages of buyers,"
        + " second consoles of agents and boards of the lead each, which read 1 KiB twice a second.";

    /// <inheritdoc/>
    public SaleParameters Usual => new();

    /// <inheritdoc/>
    public IReadOnlyList<Happening> Happenings(SaleParameters with) =>
        [new Happening.SlowReaders(with.Seconds / 4, with.Others)];
}
