using System.Globalization;
using System.Text.RegularExpressions;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.Testing.Scripts;

/// <summary>Times and spans as scripts write them: 09:00:00 on the day of the script; 90s, 2m, 25h, 2m30s.</summary>
public static partial class Times
{
    public static readonly Instant Midnight = new(
        new DateTimeOffset(2025, 11, 11, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());

    public static Instant OfDay(string text) =>
        TimeSpan.TryParseExact(text, @"h\:mm\:ss", CultureInfo.InvariantCulture, out var time)
            ? Midnight + time
            : throw new FormatException($"'{text}' is no time of day such as 09:00:00");

    public static TimeSpan Span(string text)
    {
        var match = SpanPattern().Match(text);
        return match.Success && text.Length > 0
            ? new TimeSpan(0, Part(match, "h"), Part(match, "m"), Part(match, "s"), Part(match, "ms"))
            : throw new FormatException($"'{text}' is no span such as 90s, 2m, 25h or 2m30s");
    }

    public static Shift Shift(string text) =>
        text.Split('-') is [var from, var until]
            ? new(OfDay(from), OfDay(until))
            : throw new FormatException($"'{text}' is no shift such as 09:00:00-18:00:00");

    private static int Part(Match match, string unit) =>
        match.Groups[unit].Success ? int.Parse(match.Groups[unit].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<h>\d+)h)?(?:(?<m>\d+)m)?(?:(?<s>\d+)s)?(?:(?<ms>\d+)ms)?$")]
    private static partial Regex SpanPattern();
}
