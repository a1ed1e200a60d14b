using System.Globalization;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sale.Shapes;

/// <summary>
/// Reads a curve from a CSV file of counts per interval: the first column says when an interval begins, the last one
/// how many came in it. A first line of words is a header. All mistakes are told at once, each with its line.
/// </summary>
public static class CountsFile
{
    private const int MistakesTold = 10;

    /// <summary>Reads the counts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="of">Only lines that begin with this, such as a day; all when empty.</param>
    /// <exception cref="CannotRunException">The file is not there, or has mistakes.</exception>
    public static IReadOnlyList<double> Read(string file, string of = "")
    {
        try
        {
            return Parse(file, File.ReadAllLines(file), of);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The counts {file} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The same for lines that are read already.</summary>
    public static IReadOnlyList<double> Parse(string name, IReadOnlyList<string> lines, string of)
    {
        var counts = new List<double>();
        var mistakes = new List<string>();
        var last = "";
        for (var i = 0; i < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || (i == 0 && IsHeader(lines[0]))
                || !lines[i].StartsWith(of, StringComparison.Ordinal))
            {
                continue;
            }

            var cells = lines[i].Split(',', ';', '\t');
            if (Mistake(cells, last) is { } mistake)
            {
                mistakes.Add($"{name}({i + 1}): {mistake}");
                continue;
            }

            last = cells[0].Trim();
            counts.Add(Number(cells[^1]) ?? 0);
        }

        if (mistakes.Count == 0 && !counts.Any(count => count > 0))
        {
            mistakes.Add(of.Length == 0
                ? $"{name} has no line with a count above 0; right would be lines such as 2026-11-11T00:00,120"
                : $"{name} has no line with a count above 0 that begins with {of}.");
        }

        return mistakes.Count == 0 ? counts : throw new CannotRunException(Tell(mistakes));
    }

    private static bool IsHeader(string line) => Number(line.Split(',', ';', '\t')[^1]) is null;

    private static string? Mistake(string[] cells, string last)
    {
        if (cells.Length < 2)
        {
            return $"\"{cells[0]}\" is one column; right would be when the interval begins and its count, such as"
                + " 2026-11-11T00:00,120";
        }

        if (Number(cells[^1]) is not >= 0)
        {
            return $"the count is \"{cells[^1].Trim()}\"; right would be a number from 0 up, such as 120";
        }

        return string.CompareOrdinal(cells[0].Trim(), last) <= 0 && last.Length > 0
            ? $"\"{cells[0].Trim()}\" is not after \"{last}\"; right would be each interval once, in order"
            : null;
    }

    private static double? Number(string cell) =>
        double.TryParse(cell.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    private static string Tell(List<string> mistakes) =>
        string.Join('\n', mistakes.Take(MistakesTold))
        + (mistakes.Count > MistakesTold ? $"\n… and {mistakes.Count - MistakesTold} more" : "");
}
