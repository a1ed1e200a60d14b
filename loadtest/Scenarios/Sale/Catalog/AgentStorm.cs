namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>The office's network blinks.</summary>
public sealed class AgentStorm : IScenario
{
    /// <inheritdoc/>
    public string Name => "agent-storm";

    /// <inheritdoc/>
    public string Summary =>
        "The usual load; after a third and after two thirds of the time --share of the consoles reconnect at once.";

    /// <inheritdoc/>
    public SaleParameters Usual => new();

    /// <inheritdoc/>
    public IReadOnlyList<Happening> Happenings(SaleParameters with) =>
    [
        new Happening.Storm(with.Seconds / 3, with.Share),
        new Happening.Storm(with.Seconds * 2 / 3, with.Share),
    ];
}
