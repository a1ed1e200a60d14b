using Routing.LoadTest.Scenarios.Sale.Driving;

namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>A report beside an earlier one.</summary>
public static class Comparison
{
    private const double WorthAWord = 0.1;
    private const double Noise = 1;

    /// <summary>
    /// The measures that both have, as they were and as they are. More is worse for every one of them; a change is
    /// called so when it is more than a tenth, and more than one millisecond or one of whatever is counted.
    /// </summary>
    public static IReadOnlyList<ComparedMeasure> Of(SaleReport before, SaleReport now) =>
    [
        .. now.Measures.Where(measure => before.Measures.ContainsKey(measure.Key)).Select(measure =>
            new ComparedMeasure(
                measure.Key,
                before.Measures[measure.Key],
                measure.Value,
                WordFor(before.Measures[measure.Key], measure.Value))),
    ];

    /// <summary>What makes two reports hard to compare; empty when nothing does.</summary>
    public static IReadOnlyList<string> Differences(SaleReport before, SaleReport now)
    {
        var differences = new List<string>();
        Differ("scenario", before.Scenario, now.Scenario);
        Differ("machine", before.Machine, now.Machine);
        Differ("server", before.Server, now.Server);
        Differ("processes", before.Parts, now.Parts);
        Differ("runner", before.Runner?.Name ?? BuiltInRunner.Name, now.Runner?.Name ?? BuiltInRunner.Name);
        foreach (var property in typeof(SaleParameters).GetProperties())
        {
            var (was, now1) = (property.GetValue(before.Parameters), property.GetValue(now.Parameters));
            if (property.PropertyType.IsPrimitive)
            {
                Differ(property.Name, was, now1);
            }
        }

        return differences;

        void Differ(string what, object? was, object? isNow)
        {
            if (!Equals(was, isNow))
            {
                differences.Add(FormattableString.Invariant($"{what} was {was} and is {isNow}"));
            }
        }
    }

    private static string WordFor(double before, double now)
    {
        var change = now - before;
        return Math.Abs(change) <= Noise || Math.Abs(change) <= WorthAWord * before ? "same"
            : change > 0 ? "worse"
            : "better";
    }
}

/// <summary>One measure of two reports.</summary>
public sealed record ComparedMeasure(string Measure, double Before, double Now, string Word);
