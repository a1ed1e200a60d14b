using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>Opening hours in a shop file.</summary>
/// <param name="Weekly">The hours of each weekday; none means closed.</param>
public sealed record HoursEntry(
    IReadOnlyDictionary<DayOfWeek, IReadOnlyList<DaySpan>> Weekly, IReadOnlyList<SpecialDay> Special)
{
    /// <summary>The same hours by the clock of a time zone.</summary>
    public OpeningHours In(TimeZoneInfo zone) =>
        new(zone, Weekly, Special.Select(day => KeyValuePair.Create(day.Date, day.Spans)));
}
