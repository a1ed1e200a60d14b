using System.Globalization;

namespace Routing.Hosting;

/// <summary>A distribution in cumulative buckets, three for each power of ten. Safe from many threads.</summary>
internal sealed class BucketedFigure
{
    private static readonly double[] Bounds =
        [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

    private readonly long[] counts = new long[Bounds.Length + 1];
    private double sum;

    public void Take(double value)
    {
        var at = Array.BinarySearch(Bounds, value);
        Interlocked.Increment(ref counts[at >= 0 ? at : ~at]);
        double seen;
        do
        {
            seen = Volatile.Read(ref sum);
        }
        while (Interlocked.CompareExchange(ref sum, seen + value, seen) != seen);
    }

    public void Write(string name, Action<string, double> line)
    {
        long below = 0;
        for (var i = 0; i < Bounds.Length; i++)
        {
            below += Volatile.Read(ref counts[i]);
            line($"{name}_bucket{{le=\"{Bounds[i].ToString(CultureInfo.InvariantCulture)}\"}}", below);
        }

        below += Volatile.Read(ref counts[^1]);
        line($"{name}_bucket{{le=\"+Inf\"}}", below);
        line($"{name}_sum", Volatile.Read(ref sum));
        line($"{name}_count", below);
    }
}
