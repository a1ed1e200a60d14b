using System.Globalization;
using Routing.Core.Policies;

namespace Routing.Hub.Planning;

/// <summary>Times of a day as files write them: 09:00, and 30:00 or 06:00 for the morning after.</summary>
internal static class DayTimes
{
    public static string Text(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");

    public static string Text(DaySpan span) => $"{Text(span.From)}-{Text(span.Until)}";

    /// <summary>Reads 9:00, 09:00 or 9; null when it is no time.</summary>
    public static int? Minute(string text)
    {
        var parts = text.Split(':');
        return parts.Length is 1 or 2 && Number(parts[0], 24) is { } hour
            && (parts.Length == 1 ? 0 : Number(parts[1], 59)) is { } minute && (hour < 24 || minute == 0)
                ? (hour * 60) + minute
                : null;
    }

    /// <summary>Two times, where an end at or before the beginning lies on the next day; null when they are none.
    /// </summary>
    public static DaySpan? Span(string from, string until) =>
        Minute(from) is < DaySpan.Day and { } begin && Minute(until) is { } end
            ? new(begin, end <= begin ? end + DaySpan.Day : end)
            : null;

    /// <summary>
    /// Reads a break inside a shift, as 12:00-12:30; one after midnight is written by its clock and lies in the shift a
    /// day later. Null when it is none, or not inside.
    /// </summary>
    public static DaySpan? Break(string text, DaySpan shift)
    {
        var parts = text.Split('-');
        if (parts.Length != 2 || Span(parts[0], parts[1]) is not { } pause)
        {
            return null;
        }

        var inside = pause.From < shift.From ? new DaySpan(pause.From + DaySpan.Day, pause.Until + DaySpan.Day) : pause;
        return inside.From > shift.From && inside.Until < shift.Until ? inside : null;
    }

    private static int? Number(string text, int most) =>
        text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= most
            ? number
            : null;
}
