namespace Routing.LoadTest.Measuring;

/// <summary>One figure in units of another.</summary>
public static class Ratio
{
    /// <summary>The quotient to three decimals; 0 when there is nothing to divide by.</summary>
    public static double Of(double figure, double unit) => unit == 0 ? 0 : Math.Round(figure / unit, 3);
}
