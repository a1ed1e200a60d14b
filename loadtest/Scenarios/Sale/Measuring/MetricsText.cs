using System.Globalization;

namespace Routing.LoadTest.Scenarios.Sale.Measuring;

/// <summary>The figures that a server tells at /metrics at one moment.</summary>
/// <param name="values">Each line's name, with its labels, and value.</param>
public sealed class MetricsText(IReadOnlyDictionary<string, double> values)
{
    private const string Bucket = "_bucket{le=\"";

    /// <summary>Reads the text; lines that are no figures are passed over.</summary>
    public static MetricsText Parse(string text)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var blank = line.LastIndexOf(' ');
            if (blank > 0 && line[0] != '#'
                && Number(line[(blank + 1)..]) is var value && double.IsFinite(value))
            {
                values[line[..blank]] = value;
            }
        }

        return new MetricsText(values);
    }

    /// <summary>A figure; null when the server does not tell it.</summary>
    public double? this[string name] => values.TryGetValue(name, out var value) ? value : null;

    /// <summary>How much a figure has grown since; null when one of the two lacks it.</summary>
    public double? Since(MetricsText? before, string name) => this[name] - before?[name];

    /// <summary>
    /// The upper bound of the bucket that holds a share of what a distribution has taken since; null when it took
    /// nothing, or is not told.
    /// </summary>
    public double? PercentileSince(MetricsText? before, string name, double share)
    {
        if (Since(before, name + "_count") is not { } total || total <= 0)
        {
            return null;
        }

        var bounds = values.Keys.Where(key => key.StartsWith(name + Bucket, StringComparison.Ordinal))
            .Select(key => (Key: key, Bound: Number(key[(name.Length + Bucket.Length)..^2])))
            .OrderBy(one => one.Bound);
        foreach (var (key, bound) in bounds)
        {
            if (Since(before, key) >= share * total)
            {
                return double.IsFinite(bound) ? bound : null;
            }
        }

        return null;
    }

    private static double Number(string bound) =>
        double.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.PositiveInfinity;
}
