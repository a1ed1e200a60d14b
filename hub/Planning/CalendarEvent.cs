using System.Globalization;
using System.Text.RegularExpressions;

namespace Routing.Hub.Planning;

/// <summary>An event of a calendar, its properties by their names.</summary>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="IsWhole">Whether its end is there too.</param>
internal sealed partial record CalendarEvent(int Line, Dictionary<string, CalendarLine> Lines, bool IsWhole = true)
{
    private static readonly string[] Recurring = ["RRULE", "RDATE", "EXRULE"];

    public bool IsAllDay => Lines.TryGetValue("DTSTART", out var line) && line.Value.Length == 8;

    public bool IsCancelled => Text("STATUS").Equals("CANCELLED", StringComparison.OrdinalIgnoreCase);

    /// <summary>The property by which it repeats; null when it happens once.</summary>
    public string? Repeats => Recurring.FirstOrDefault(Lines.ContainsKey);

    /// <summary>The events of a calendar; the last may be cut off.</summary>
    public static IEnumerable<CalendarEvent> Of(IEnumerable<CalendarLine> lines)
    {
        CalendarEvent? open = null;
        var inside = 0;
        foreach (var line in lines)
        {
            if (line.Begins("VEVENT") && open is null)
            {
                (open, inside) = (new(line.Number, []), 0);
            }
            else if (open is not null && inside == 0 && line.Ends("VEVENT"))
            {
                yield return open;
                open = null;
            }
            else if (open is not null)
            {
                // An alarm inside has lines of its own.
                inside += line.Name == "BEGIN" ? 1 : line.Name == "END" ? -1 : 0;
                if (inside == 0)
                {
                    open.Lines.TryAdd(line.Name, line);
                }
            }
        }

        if (open is not null)
        {
            yield return open with { IsWhole = false };
        }
    }

    public string Text(string name) =>
        Lines.TryGetValue(name, out var line) ? CalendarText.Unescaped(line.Value).Trim() : "";

    public ImportMistake Mistake(string field, string code) =>
        new(Lines.TryGetValue(field, out var line) ? line.Number : Line, code, Text(field));

    /// <summary>When it is over by a clock on which it began then: as it says, or as long as it says.</summary>
    public DateTime? EndBy(DateTime begins, TimeZoneInfo clock) =>
        Lines.ContainsKey("DTEND") ? Moment("DTEND", clock)
        : Lines.ContainsKey("DURATION") ? (Length(Text("DURATION")) is { } length ? begins + length : null)
        : begins;

    /// <summary>Whether a property's time zone is none that this server knows.</summary>
    public bool IsOfUnknownZone(string name) =>
        Lines.TryGetValue(name, out var line) && line.Value is { Length: > 8 } value && value[^1] is not ('Z' or 'z')
        && line.Parameters.TryGetValue("TZID", out var zone) && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    /// <summary>What a clock shows then; null when it cannot be read, or lies in no year of use.</summary>
    public DateTime? Moment(string name, TimeZoneInfo clock)
    {
        if (!Lines.TryGetValue(name, out var line))
        {
            return null;
        }

        string[] forms = line.Value.Length == 8 ? ["yyyyMMdd"] : ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm"];
        if (!DateTime.TryParseExact(
            line.Value.TrimEnd('Z', 'z'), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            || at.Year is < 2000 or > 2200)
        {
            return null;
        }

        if (line.Value[^1] is 'Z' or 'z')
        {
            return TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), clock);
        }

        return line.Parameters.TryGetValue("TZID", out var zone) && line.Value.Length > 8
            ? TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && !known.IsInvalidTime(at)
                ? TimeZoneInfo.ConvertTime(at, known, clock)
                : null
            : at;
    }

    // Weeks, or days and a time; nothing is longer than a year.
    private static TimeSpan? Length(string text)
    {
        var parts = LengthForm().Match(text);
        if (!parts.Success)
        {
            return null;
        }

        int Part(string name) => parts.Groups[name] is { Success: true } part
            ? int.Parse(part.Value, CultureInfo.InvariantCulture)
            : 0;
        var length = TimeSpan.FromDays((Part("w") * 7) + Part("d"))
            + new TimeSpan(Part("h"), Part("m"), Part("s"));
        return length > TimeSpan.Zero && length <= TimeSpan.FromDays(366) ? length : null;
    }

    [GeneratedRegex(
        @"^\+?P((?<w>\d{1,3})W|((?<d>\d{1,3})D)?(T((?<h>\d{1,4})H)?((?<m>\d{1,6})M)?((?<s>\d{1,7})S)?)?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LengthForm();
}
