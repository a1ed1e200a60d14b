using Routing.LoadTest.Scenarios.Sale.Shapes;

namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>One scenario: what is played, as pure functions of its parameters.</summary>
public interface IScenario
{
    /// <summary>Its name on the command line, in thresholds and in reports.</summary>
    string Name { get; }

    /// <summary>What is played, with the parameters that matter, in one or two sentences.</summary>
    string Summary { get; }

    /// <summary>The parameters unless the command line says otherwise.</summary>
    SaleParameters Usual { get; }

    /// <summary>Arrivals of buyers per second.</summary>
    IShape Arrivals(SaleParameters with) => new Level(with.Arrivals);

    /// <summary>Messages per second of the buyers who are in a chat.</summary>
    IShape Messages(SaleParameters with) => new Level(with.Messages);

    /// <summary>The queue that a share of arrivals goes to beyond its part, from a moment on; null when none.</summary>
    (int Queue, double Share, double From)? Crowded(SaleParameters with) => null;

    /// <summary>What else happens.</summary>
    IReadOnlyList<Happening> Happenings(SaleParameters with) => [];
}
