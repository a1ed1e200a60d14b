using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Judging;

/// <summary>Whether the server's memory grows.</summary>
public static class Growth
{
    private const double Shortest = 600;
    private const double Hour = 3600;

    /// <summary>
    /// The slope of a straight line through the second half of a run, in MiB per hour (least squares); null for runs
    /// shorter than ten minutes, where it would say nothing, and when memory is not known.
    /// </summary>
    public static double? PerHour(IReadOnlyList<ServerSample> server)
    {
        var known = server.Where(sample => sample.RssMib is not null).ToArray();
        if (known.Length < 10 || known[^1].At < Shortest)
        {
            return null;
        }

        var half = known[(known.Length / 2)..];
        var (x, y) = (half.Average(one => one.At), half.Average(one => one.RssMib!.Value));
        var slope = half.Sum(one => (one.At - x) * (one.RssMib!.Value - y))
            / half.Sum(one => (one.At - x) * (one.At - x));
        return Math.Round(slope * Hour, 1);
    }
}
