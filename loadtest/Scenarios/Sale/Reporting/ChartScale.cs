namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>The upright scale of a chart.</summary>
/// <param name="Ticks">The values with a line of the grid, the lowest and the highest at the ends.</param>
/// <param name="IsLogarithmic">Whether each is ten times the one before.</param>
public sealed record ChartScale(IReadOnlyList<double> Ticks, bool IsLogarithmic)
{
    /// <summary>A scale for some values.</summary>
    public static ChartScale Of(IReadOnlyCollection<double> values, bool isLogarithmic)
    {
        var highest = values.Count == 0 ? 1 : Math.Max(values.Max(), 1e-6);
        if (!isLogarithmic)
        {
            var step = NiceStep(highest / 4);
            var steps = (int)Math.Ceiling(highest / step);
            return new ChartScale([.. Enumerable.Range(0, steps + 1).Select(i => i * step)], false);
        }

        var lowest = values.Where(value => value > 0).DefaultIfEmpty(1).Min();
        var from = (int)Math.Floor(Math.Log10(lowest));
        var to = Math.Max(from + 1, (int)Math.Ceiling(Math.Log10(highest)));
        return new ChartScale([.. Enumerable.Range(from, to - from + 1).Select(power => Math.Pow(10, power))], true);
    }

    /// <summary>The nearest of 1, 2 and 5 times a power of ten that is not below.</summary>
    public static double NiceStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(least, 1e-9))));
        return ((double[])[1, 2, 5, 10]).Select(times => times * power).First(step => step >= least * 0.9999);
    }

    /// <summary>The place of a value: 0 at the bottom, 1 at the top.</summary>
    public double Place(double value)
    {
        var place = IsLogarithmic
            ? (Math.Log10(Math.Max(value, Ticks[0])) - Math.Log10(Ticks[0]))
                / (Math.Log10(Ticks[^1]) - Math.Log10(Ticks[0]))
            : value / Ticks[^1];
        return Math.Clamp(place, 0, 1);
    }
}
