namespace Routing.LoadTest.Measuring;

/// <summary>The middle of a figure's trials: one disturbed trial does not move it.</summary>
public static class Median
{
    /// <summary>The median; the mean of the middle two for an even number of values; 0 when there are none.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
        {
            return 0;
        }

        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
