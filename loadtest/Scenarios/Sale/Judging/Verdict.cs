namespace Routing.LoadTest.Scenarios.Sale.Judging;

/// <summary>What is to be thought of a run.</summary>
public enum Outcome
{
    /// <summary>Every threshold was kept.</summary>
    Pass,

    /// <summary>The server broke a threshold.</summary>
    Fail,

    /// <summary>The generator was the bottleneck, or nothing was measured: nothing is said of the server.</summary>
    Invalid,
}

/// <summary>The verdict on a run, with its reasons.</summary>
/// <param name="Outcome">What is to be thought of it.</param>
/// <param name="Reasons">Why, in sentences.</param>
/// <param name="Judged">Every threshold and what was measured.</param>
public sealed record Verdict(Outcome Outcome, IReadOnlyList<string> Reasons, IReadOnlyList<Judged> Judged)
{
    /// <summary>The exit status that says it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int ExitStatus => Outcome switch
    {
        Outcome.Pass => Runner.ExitStatus.Pass,
        Outcome.Fail => Runner.ExitStatus.Fail,
        _ => Runner.ExitStatus.CouldNotRun,
    };

    /// <summary>Holds thresholds against the measures of a run.</summary>
    public static Verdict Of(IReadOnlyList<Threshold> thresholds, IReadOnlyDictionary<string, double> measures)
    {
        Judged[] judged = [.. thresholds.Select(threshold => new Judged(
            threshold, measures.TryGetValue(threshold.Measure, out var measured) ? measured : null))];
        var broken = judged.Where(one => !one.IsKept).ToArray();
        var ofGenerator = broken.Where(one => one.IsOfGenerator).ToArray();
        if (!measures.ContainsKey("ack.p50"))
        {
            return new(Outcome.Invalid, ["No message was acknowledged while measuring: nothing to judge."], judged);
        }

        if (ofGenerator.Length > 0)
        {
            return new(
                Outcome.Invalid,
                [
                    .. ofGenerator.Select(one => $"The generator was the bottleneck: {Say(one)}. Take more machines"
                        + " or processes (--parts), or a lower rate."),
                    .. broken.Except(ofGenerator).Select(one => $"{Say(one)}, of which a part is the generator's."),
                ],
                judged);
        }

        return broken.Length > 0
            ? new(Outcome.Fail, [.. broken.Select(one => $"{Say(one)}.")], judged)
            : new(Outcome.Pass, [$"All {judged.Count(one => one.Measured is not null)} thresholds are kept."], judged);
    }

    private static string Say(Judged one) =>
        FormattableString.Invariant($"{one.Threshold.Measure} is {one.Measured:0.###}, right would be {one.Bound}");
}
