namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>Robots do their worst; buyers shall not notice.</summary>
public sealed class Abusing : IScenario
{
    /// <inheritdoc/>
    public string Name => "abuse";

    /// <inheritdoc/>
    public string Summary => "The usual load; in the middle half of the time --others abusers flood, send too large and"
        + " malformed frames, forge tokens, passwords and ids, and speak in other people's sessions.";

    /// <inheritdoc/>
    public SaleParameters Usual => new();

    /// <inheritdoc/>
    public IReadOnlyList<Happening> Happenings(SaleParameters with) =>
        [new Happening.Abuse(with.Seconds / 4, with.Seconds / 2, with.Others)];
}
