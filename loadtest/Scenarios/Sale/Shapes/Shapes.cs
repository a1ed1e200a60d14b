namespace Routing.LoadTest.Scenarios.Sale.Shapes;

/// <summary>Always the same rate.</summary>
/// <param name="Rate">Per second.</param>
public sealed record Level(double Rate) : IShape
{
    /// <inheritdoc/>
    public double At(double seconds) => Rate;
}

/// <summary>
/// The usual rate, then within some seconds a multiple of it, which decays exponentially: after the decay 5 % of the
/// excess are left.
/// </summary>
/// <param name="Usual">Per second, before.</param>
/// <param name="Peak">How many times the usual rate it becomes.</param>
/// <param name="From">When the rise begins, in seconds.</param>
/// <param name="Rise">How long it rises, in seconds.</param>
/// <param name="Decay">After how many seconds from the top 5 % of the excess are left.</param>
public sealed record Spike(double Usual, double Peak, double From, double Rise, double Decay) : IShape
{
    // e to the minus third is 5 %.
    private const double TimesTheConstant = 3;

    /// <inheritdoc/>
    public double At(double seconds)
    {
        var excess = Usual * (Peak - 1);
        return seconds < From ? Usual
            : seconds < From + Rise ? Usual + (excess * (seconds - From) / Rise)
            : Usual + (excess * Math.Exp(-TimesTheConstant * (seconds - From - Rise) / Decay));
    }
}

/// <summary>The usual rate, and for a while a multiple of it.</summary>
/// <param name="Usual">Per second, before and after.</param>
/// <param name="Peak">How many times the usual rate it is in between.</param>
/// <param name="From">When it begins, in seconds.</param>
/// <param name="Length">How long it lasts, in seconds.</param>
public sealed record Surge(double Usual, double Peak, double From, double Length) : IShape
{
    /// <inheritdoc/>
    public double At(double seconds) => seconds >= From && seconds < From + Length ? Usual * Peak : Usual;
}

/// <summary>
/// A curve through counts per interval: each count holds in the middle of its interval, straight lines between. It is
/// stretched or compressed to a length and scaled so that its highest count becomes the given rate.
/// </summary>
/// <param name="Counts">The counts, at least one of them above zero.</param>
/// <param name="Length">The seconds that the whole curve takes.</param>
/// <param name="Highest">The rate of the highest count, per second.</param>
public sealed record Curve(IReadOnlyList<double> Counts, double Length, double Highest) : IShape
{
    private readonly double _scale = Highest / Counts.Max();

    /// <inheritdoc/>
    public double At(double seconds)
    {
        var place = (seconds / Length * Counts.Count) - 0.5;
        var before = Math.Clamp((int)Math.Floor(place), 0, Counts.Count - 1);
        var after = Math.Min(before + 1, Counts.Count - 1);
        var share = Math.Clamp(place - before, 0, 1);
        return _scale * (Counts[before] + (share * (Counts[after] - Counts[before])));
    }
}
