using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Judging;

/// <summary>The measures of a run by name: what thresholds bound, and what two reports are compared by.</summary>
public static class Measures
{
    /// <summary>The percentiles that are reported, with the ends of their measures' names.</summary>
    public static IReadOnlyList<(string Name, double Share)> Percentiles { get; } =
        [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("p99.9", 0.999), ("p99.99", 0.9999), ("max", 1)];

    /// <summary>Measures that are counts and not times, with what they mean.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Counts { get; } =
    [
        ("lost", "messages stored and neither delivered nor in the transcript"),
        ("doubled", "messages that came to one end more than once"),
        ("out-of-order", "messages that came after a later one of the same sender"),
        ("unanswered", "messages neither stored nor refused"),
        ("failed", "what failed without a documented reason, per thousand messages and arrivals"),
        ("refused", "what was refused with a documented reason, per thousand messages and arrivals"),
        ("settle-seconds", "seconds from the rise of arrivals until p99 of messages is below twice that before it"),
        ("server.rss-growth", "growth of the server's memory in MiB per hour, second half of the run"),
    ];

    /// <summary>The name of a figure in measures.</summary>
    public static string NameOf(Figure figure) => figure switch
    {
        Figure.Lag => "generator.lag",
        Figure.Receive => "generator.receive",
        _ => figure.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether there is a measure of that name.</summary>
    public static bool Exists(string name) =>
        Counts.Any(one => one.Name == name) || name == "generator.unplayed"
        || Enum.GetValues<Figure>().Any(figure => Percentiles.Any(one => name == $"{NameOf(figure)}.{one.Name}"));

    /// <summary>The measures of a run; a figure of which nothing was recorded is not among them.</summary>
    public static Dictionary<string, double> Of(
        SaleMeter meter, Account account, long unplayed, IReadOnlyList<ServerSample> server)
    {
        var all = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var figure in Enum.GetValues<Figure>().Where(figure => meter[figure].Whole.Count > 0))
        {
            foreach (var (name, share) in Percentiles)
            {
                all[$"{NameOf(figure)}.{name}"] = Clock.ToMilliseconds(meter[figure].Whole.Percentile(share));
            }
        }

        var tries = Math.Max(1, meter.Sum(Tally.Said) + meter.Sum(Tally.Arrivals));
        all["lost"] = account.Lost;
        all["doubled"] = account.Doubled;
        all["out-of-order"] = account.OutOfOrder;
        all["unanswered"] = account.Unanswered;
        all["failed"] = Math.Round(1000.0 * meter.Sum(Tally.Failed) / tries, 3);
        all["refused"] = Math.Round(1000.0 * meter.Sum(Tally.Refused) / tries, 3);
        all["generator.unplayed"] = unplayed;
        if (Settling.Seconds(meter) is { } settling)
        {
            all["settle-seconds"] = settling;
        }

        if (Growth.PerHour(server) is { } growth)
        {
            all["server.rss-growth"] = growth;
        }

        return all;
    }
}
