using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>
/// Finds hours that overlap: within the week, from one day into the next too, and within a special day.
/// </summary>
internal static class HoursOverlaps
{
    public static IEnumerable<Mistake> Check(HoursEntry hours, string path)
    {
        var weekly = hours.Weekly.SelectMany(day => Minutes(
            day.Value, $"{path}.weekly.{HoursFormat.NameOf(day.Key)}", (int)day.Key * DaySpan.Day));
        var special = hours.Special.Index().SelectMany(day =>
            Overlaps.Find(Minutes(day.Item.Spans, $"{path}.special[{day.Index}].spans", 0), cycle: 0));
        return Overlaps.Find(weekly, Overlaps.Week)
            .Concat(special)
            .Select(found => new Mistake(found.Path, $"overlaps {found.Other}; make them one, or part them"));
    }

    // A mistaken span is empty and has been told already.
    private static IEnumerable<(string Path, int From, int Until)> Minutes(
        IReadOnlyList<DaySpan> spans, string path, int midnight) =>
        spans.Index()
            .Where(span => !span.Item.IsEmpty)
            .Select(span => ($"{path}[{span.Index}]", midnight + span.Item.From, midnight + span.Item.Until));
}
