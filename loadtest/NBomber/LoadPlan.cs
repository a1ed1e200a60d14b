using Routing.LoadTest.Scenarios.Sale.Shapes;

namespace Routing.LoadTest.NBomber;

/// <summary>
/// A shape as load simulations: pieces in which the rate is nearly the same, each with a whole number of copies per
/// interval. NBomber lets the copies of an interval begin at chance moments within it, so a piece is what a Poisson
/// process is once its count is known. What a piece has too many or too few by rounding, the next ones make good.
/// </summary>
/// <remarks>
/// All of them are injections: a ramp of NBomber counts its copies from those of the simulation before, whatever that
/// one's interval was, and in whole percents of its length.
/// </remarks>
public sealed class LoadPlan
{
    private const double Sameness = 0.05;
    private const double Rounding = 0.005;
    private const double LongestPiece = 60;
    private const int Samples = 20;

    private readonly List<LoadPiece> _pieces = [];

    /// <summary>Plans from 0 on, for at least one second.</summary>
    /// <param name="shape">The rate over time.</param>
    /// <param name="seconds">For how long.</param>
    public LoadPlan(IShape shape, double seconds)
    {
        double at = 0, owed = 0;
        while (at < seconds)
        {
            var length = LengthFrom(shape, at, seconds);
            owed += length * Mean(shape, at, length);
            var piece = Cut(at, length, Math.Max(0, (int)Math.Round(owed)));
            owed -= piece.Count;
            at += length;
            Add(piece);
        }
    }

    /// <summary>The pieces in order; one without copies is a pause.</summary>
    public IReadOnlyList<LoadPiece> Pieces => _pieces;

    /// <summary>How many copies there are altogether.</summary>
    public int Count => _pieces.Sum(piece => piece.Count);

    /// <summary>The second before whose end the copy of that place, both from 0 on, is to begin.</summary>
    public double DueBy(int place)
    {
        foreach (var piece in _pieces)
        {
            if (place < piece.Count)
            {
                return piece.From + (piece.Interval * (1 + (place / piece.Copies)));
            }

            place -= piece.Count;
        }

        return double.PositiveInfinity;
    }

    // Simulations last at least a second, so the last piece takes a rest that is shorter.
    private static double LengthFrom(IShape shape, double at, double seconds)
    {
        var first = Mean(shape, at, 1);
        double length = 1;
        while (length < LongestPiece && at + length + 1 <= seconds
            && Math.Abs(Mean(shape, at + length, 1) - first) <= Sameness * first)
        {
            length++;
        }

        return seconds - at - length < 1 ? seconds - at : length;
    }

    private static double Mean(IShape shape, double at, double length) =>
        Enumerable.Range(0, Samples * (int)Math.Ceiling(length))
            .Average(i => shape.At(at + (length * (i + 0.5) / (Samples * Math.Ceiling(length)))));

    // The shortest interval that divides the piece and hardly changes its count.
    private static LoadPiece Cut(double from, double length, int count)
    {
        for (var interval = 1; interval < length && double.IsInteger(length); interval++)
        {
            var times = (int)length / interval;
            var copies = (int)Math.Round((double)count / times);
            if (length % interval == 0 && Math.Abs((copies * times) - count) <= Rounding * count)
            {
                return new LoadPiece(from, length, interval, copies);
            }
        }

        return new LoadPiece(from, length, length, count);
    }

    private void Add(LoadPiece piece)
    {
        if (_pieces.Count > 0 && _pieces[^1] is var last && last.Copies == piece.Copies
            && (piece.Copies == 0 || last.Interval == piece.Interval))
        {
            _pieces[^1] = last with { Length = last.Length + piece.Length };
        }
        else
        {
            _pieces.Add(piece);
        }
    }
}

/// <summary>A part of a plan.</summary>
/// <param name="From">Where it begins, in seconds.</param>
/// <param name="Length">How long it is, in seconds.</param>
/// <param name="Interval">The seconds between injections.</param>
/// <param name="Copies">How many are injected each time.</param>
public sealed record LoadPiece(double From, double Length, double Interval, int Copies)
{
    /// <summary>How many are injected altogether.</summary>
    public int Count => Copies * (int)Math.Round(Length / Interval);
}
