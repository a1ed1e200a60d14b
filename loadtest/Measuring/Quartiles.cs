namespace Routing.LoadTest.Measuring;

/// <summary>The median of a figure's trials, and the quartiles around it, which tell how they spread.</summary>
public readonly record struct Quartiles(double Low, double Median, double High)
{
    /// <summary>The quartiles, between two values in proportion; zeros when there are no values.</summary>
    public static Quartiles Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new(At(sorted, 0.25), Measuring.Median.Of(sorted), At(sorted, 0.75));
    }

    private static double At(double[] sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return 0;
        }

        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
