using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The form of opening hours in a shop file.</summary>
internal static class HoursFormat
{
    private const int MostSpans = 10;
    private const int MostSpecialDays = 400;

    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
        DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private static readonly Shape<IReadOnlyList<DaySpan>> Spans = new ListShape<DaySpan>(ShopTexts.Span, 0, MostSpans);
    private static readonly (DayOfWeek Day, Field<IReadOnlyList<DaySpan>> Field)[] Days =
    [
        .. Week.Select(day => (day, Field.Optional(
            NameOf(day), Spans, [], $"Hours that begin on a {day}, as 09:00-12:00; without any it is closed."))),
    ];

    private static readonly Shape<IReadOnlyDictionary<DayOfWeek, IReadOnlyList<DaySpan>>> EveryWeek =
        new ObjectShape<IReadOnlyDictionary<DayOfWeek, IReadOnlyList<DaySpan>>>(
            found => Days.ToDictionary(day => day.Day, day => found.Get(day.Field)),
            [.. Days.Select(day => day.Field)]);

    private static readonly Field<DateOnly> Date = Field.Needed("date", ShopTexts.Date, "The day, as 2026-11-11.");
    private static readonly Field<IReadOnlyList<DaySpan>> DateSpans = Field.Needed(
        "spans", Spans, "Hours that begin on that day, instead of its weekday's; an empty list means closed.");
    private static readonly Field<string> Note = Field.Optional(
        "note", ShopTexts.Words(1, 200), "", "Why, for who reads this file.");

    private static readonly Field<IReadOnlyDictionary<DayOfWeek, IReadOnlyList<DaySpan>>> Weekly = Field.Needed(
        "weekly",
        EveryWeek,
        "The hours of each weekday. An end at or before its beginning lies on the next day; 24:00 is midnight.");
    private static readonly Field<IReadOnlyList<SpecialDay>> Special = Field.Optional(
        "special",
        new ListShape<SpecialDay>(
            new ObjectShape<SpecialDay>(
                found => new(found.Get(Date), found.Get(DateSpans), found.Get(Note)), Date, DateSpans, Note),
            0,
            MostSpecialDays),
        [],
        "Days with hours of their own. Hours of the day before that run over midnight run to their end.");

    public static readonly Shape<HoursEntry?> Whole = new ObjectShape<HoursEntry?>(
        found => new(found.Get(Weekly), found.Get(Special)), Weekly, Special);

    /// <summary>A weekday as the file writes it.</summary>
    public static string NameOf(DayOfWeek day) => day.ToString().ToLowerInvariant();
}
