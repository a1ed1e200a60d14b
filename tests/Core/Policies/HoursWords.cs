using System.Globalization;
using Routing.Core.Policies;
using Xunit;

namespace Routing.Core.Tests.Policies;

/// <summary>Writes opening hours in a line: <c>mon-fri 09:00-12:00,13:00-18:00; sat 10:00-14:00</c>.</summary>
internal static class HoursWords
{
    private static readonly string[] Week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <param name="special">Days by date: <c>2026-11-11 00:00-24:00; 2026-11-12</c>; no hours is closed.</param>
    public static OpeningHours Hours(string zone, string weekly, string special) => new(
        TimeZoneInfo.FindSystemTimeZoneById(zone),
        Parts(weekly, ';').SelectMany(part => Days(part[..part.IndexOf(' ', StringComparison.Ordinal)])
            .Select(day => KeyValuePair.Create(day, Spans(part)))),
        Parts(special, ';').Select(part =>
            KeyValuePair.Create(DateOnly.ParseExact(part[..10], "O", CultureInfo.InvariantCulture), Spans(part))));

    public static Instant At(string text) =>
        new(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());

    public static Instant? AtOrNever(string? text) => text is null ? null : At(text);

    public static DaySpan Span(string text)
    {
        Assert.True(DaySpan.TryParse(text, out var span), text);
        return span;
    }

    private static IEnumerable<DayOfWeek> Days(string days)
    {
        var ends = days.Split('-').Select(day => Array.IndexOf(Week, day)).ToArray();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1).Select(day => (DayOfWeek)((day + 1) % 7));
    }

    private static IReadOnlyList<DaySpan> Spans(string part) =>
        [.. Parts(part, ' ').Skip(1).SelectMany(spans => Parts(spans, ',')).Select(Span)];

    private static string[] Parts(string text, char between) =>
        text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
