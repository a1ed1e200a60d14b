namespace Routing.LoadTest.Scenarios.Sale.Shapes;

/// <summary>
/// The moments of a Poisson process whose rate follows a shape. They depend on the shape and the seed alone, never on
/// how the server answers.
/// </summary>
public static class Arrivals
{
    // Rates are taken as constant for so long.
    private const double Step = 0.01;

    /// <summary>The moments in order, in seconds since measuring began.</summary>
    /// <param name="shape">The rate over time.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="until">Where to end.</param>
    /// <param name="seed">The same seed gives the same moments.</param>
    public static IEnumerable<double> Moments(IShape shape, double from, double until, int seed)
    {
        var chance = new Random(seed);
        var needed = Distance(chance);
        var steps = (int)Math.Ceiling((until - from) / Step);
        for (var i = 0; i < steps; i++)
        {
            var begin = from + (i * Step);
            var rate = shape.At(begin + (Step / 2));
            var at = 0.0;
            while (rate > 0 && needed <= rate * (Step - at))
            {
                at += needed / rate;
                if (begin + at >= until)
                {
                    yield break;
                }

                yield return begin + at;
                needed = Distance(chance);
            }

            needed -= Math.Max(0, rate * (Step - at));
        }
    }

    private static double Distance(Random chance) => -Math.Log(1 - chance.NextDouble());
}
