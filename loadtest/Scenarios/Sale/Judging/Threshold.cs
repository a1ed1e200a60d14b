namespace Routing.LoadTest.Scenarios.Sale.Judging;

/// <summary>A bound on one measure of a run.</summary>
/// <param name="Measure">The measure's name, such as message.p99.</param>
/// <param name="AtMost">It must not be above; null when only the lower bound counts.</param>
/// <param name="AtLeast">It must not be below; null when only the upper bound counts.</param>
public sealed record Threshold(string Measure, double? AtMost = null, double? AtLeast = null);

/// <summary>A threshold held against a run.</summary>
/// <param name="Threshold">The bound.</param>
/// <param name="Measured">What was measured; null when nothing was.</param>
public sealed record Judged(Threshold Threshold, double? Measured)
{
    /// <summary>Whether it is kept; a measure of which nothing was measured breaks no bound.</summary>
    public bool IsKept => Measured is not { } measured
        || (!(measured > Threshold.AtMost) && !(measured < Threshold.AtLeast));

    /// <summary>Whether it judges the generator and not the server.</summary>
    public bool IsOfGenerator => Threshold.Measure.StartsWith("generator.", StringComparison.Ordinal);

    /// <summary>The bound in words.</summary>
    public string Bound => (Threshold.AtMost, Threshold.AtLeast) switch
    {
        ({ } most, null) => FormattableString.Invariant($"at most {most:0.###}"),
        (null, { } least) => FormattableString.Invariant($"at least {least:0.###}"),
        ({ } most, { } least) => FormattableString.Invariant($"from {least:0.###} to {most:0.###}"),
        _ => "any",
    };
}
