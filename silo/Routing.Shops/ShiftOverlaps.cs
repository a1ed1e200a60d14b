using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>Finds shifts of one agent that overlap within the week.</summary>
internal static class ShiftOverlaps
{
    private const int Week = 7 * 24 * 60;

    public static IEnumerable<Mistake> Check(IReadOnlyList<WeeklyShift> shifts, string path)
    {
        var spans = shifts.Index()
            .SelectMany(shift => Spans(shift.Index, shift.Item))
            .OrderBy(span => span.From)
            .ToArray();
        for (var i = 0; i < spans.Length; i++)
        {
            var next = spans[(i + 1) % spans.Length];
            var from = i + 1 < spans.Length ? next.From : next.From + Week;
            if (spans.Length > 1 && spans[i].Until > from)
            {
                yield return new(
                    $"{path}[{next.Index}]", $"overlaps {path}[{spans[i].Index}]; an agent works once at a time");
            }
        }
    }

    /// <summary>The shift's spans in minutes since Sunday's midnight; the end may lie in the next week.</summary>
    private static IEnumerable<(int Index, int From, int Until)> Spans(int index, WeeklyShift shift)
    {
        var length = (Minutes(shift.Until) - Minutes(shift.From) + (24 * 60)) % (24 * 60);
        foreach (var day in shift.Days)
        {
            var from = ((int)day * 24 * 60) + Minutes(shift.From);
            yield return (index, from, from + (length == 0 ? 24 * 60 : length));
        }
    }

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
