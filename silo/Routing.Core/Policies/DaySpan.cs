using System.Globalization;

namespace Routing.Core.Policies;

/// <summary>Opening hours that begin on one day, in minutes since its midnight; written 09:00-12:30.</summary>
/// <param name="From">The minute in which they begin, 0 to 1439.</param>
/// <param name="Until">The minute they end before; beyond 1440 it lies on the next day. At most a day after
/// <paramref name="From"/>.</param>
public readonly record struct DaySpan(int From, int Until) : IComparable<DaySpan>
{
    /// <summary>Minutes in a day by its clock.</summary>
    public const int Day = 24 * 60;

    /// <summary>From midnight to midnight.</summary>
    public static readonly DaySpan WholeDay = new(0, Day);

    /// <summary>Whether it is none at all, as the default value is.</summary>
    public bool IsEmpty => Until <= From;

    /// <summary>
    /// Reads 09:00-12:00, or 09:00-24:00. An end at or before the beginning lies on the next day: 22:00-02:00.
    /// </summary>
    public static bool TryParse(string text, out DaySpan span)
    {
        span = default;
        if (text.Length != 11 || text[5] != '-' || MinuteOf(text[..5]) is not (>= 0 and < Day and var from)
            || MinuteOf(text[6..]) is not { } until)
        {
            return false;
        }

        span = new(from, until <= from ? until + Day : until);
        return true;
    }

    /// <summary>The same hours with those that touch or overlap made one, the earliest first.</summary>
    public static IEnumerable<DaySpan> Merged(IEnumerable<DaySpan> spans)
    {
        var open = default(DaySpan);
        foreach (var next in spans.Where(span => !span.IsEmpty).Order())
        {
            if (open.IsEmpty || next.From > open.Until)
            {
                if (!open.IsEmpty)
                {
                    yield return open;
                }

                open = next;
            }
            else
            {
                open = new(open.From, Math.Max(open.Until, next.Until));
            }
        }

        if (!open.IsEmpty)
        {
            yield return open;
        }
    }

    public int CompareTo(DaySpan other) => (From, Until).CompareTo((other.From, other.Until));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{From / 60:00}:{From % 60:00}-{Until / 60:00}:{Until % 60:00}");

    private static int? MinuteOf(string text) =>
        text == "24:00" ? Day
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * 60) + time.Minute
        : null;
}
