using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>Finds spans of time that overlap; those that only touch do not.</summary>
internal static class Overlaps
{
    /// <summary>Minutes in a week.</summary>
    public const int Week = 7 * DaySpan.Day;

    /// <summary>The spans that begin while another still runs, each with that other.</summary>
    /// <param name="spans">Where they stand in the file, and their minutes since the day or the week began.</param>
    /// <param name="cycle">After how many minutes they come again; 0 when they do not.</param>
    public static IEnumerable<(string Path, string Other)> Find(
        IEnumerable<(string Path, int From, int Until)> spans, int cycle)
    {
        var once = spans.OrderBy(span => span.From).ToArray();
        var again = cycle == 0
            ? []
            : once.Select(span => span with { From = span.From + cycle, Until = span.Until + cycle });
        var longest = (Path: "", From: 0, Until: int.MinValue);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in once.Concat(again))
        {
            if (span.From < longest.Until && found.Add(span.Path))
            {
                yield return (span.Path, longest.Path);
            }

            longest = span.Until > longest.Until ? span : longest;
        }
    }
}
