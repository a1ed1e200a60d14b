namespace Routing.LoadTest.Scenarios.Sale.Shapes;

/// <summary>How often something happens over a run: a pure function of time.</summary>
public interface IShape
{
    /// <summary>The rate per second at a moment.</summary>
    /// <param name="seconds">Since measuring began; negative while the run warms up.</param>
    double At(double seconds);
}
