namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>What one trial gave.</summary>
/// <param name="PerSecond">Assignments shown on their desks per second.</param>
/// <param name="P50Ms">From submitting to the desk's update, the median.</param>
/// <param name="P99Ms">The same, 99 of 100.</param>
/// <param name="CpuUs">Processor time of the whole process per assignment, the generator's share included.</param>
/// <param name="Appends">Appends to the journal per assignment and its end.</param>
/// <param name="Events">Events in them.</param>
/// <param name="Submitted">Sessions submitted, the warm-up's included; so the counts that follow.</param>
/// <param name="Shown">Sessions shown on a desk.</param>
/// <param name="Lost">Sessions submitted and never shown.</param>
/// <param name="Doubled">Sessions shown again.</param>
/// <param name="Faults">What was not submitted, came in no order, was refused, or ended its stream.</param>
public sealed record AssignFigures(
    double PerSecond,
    double P50Ms,
    double P99Ms,
    double CpuUs,
    double Appends,
    double Events,
    long Submitted,
    long Shown,
    long Lost,
    long Doubled,
    long Faults)
{
    /// <summary>Whether every session submitted was shown exactly once.</summary>
    public bool IsExact => Submitted > 0 && Shown == Submitted && Lost == 0 && Doubled == 0 && Faults == 0;
}
