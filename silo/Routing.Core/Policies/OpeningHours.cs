using System.Collections.Immutable;
using System.Globalization;

namespace Routing.Core.Policies;

/// <summary>
/// When a shop or a queue is open, by the clock of its time zone: hours by weekday, and special days whose hours stand
/// instead of the weekday's. Hours belong to the day on which they begin: those that run over midnight run to their
/// end, even into a special day that is closed. Equal hours are equal values, however a day is cut into spans.
/// </summary>
public sealed class OpeningHours : IEquatable<OpeningHours>
{
    /// <summary>Open at any hour; its clock is that of UTC.</summary>
    public static readonly OpeningHours Always = AlwaysIn(TimeZoneInfo.Utc);

    private const long QuarterMs = 15 * 60 * 1000;

    private readonly TimeZoneInfo zone;
    private readonly ImmutableArray<ImmutableArray<DaySpan>> weekly;
    private readonly ImmutableSortedDictionary<DateOnly, ImmutableArray<DaySpan>> special;
    private readonly string canonical;

    // What was worked out last. Whether it is there changes how fast an answer comes, never the answer.
    private volatile OpenTimes? workedOut;
    private volatile QuarterOffset? offset;

    /// <param name="zone">Whose clock the hours are by.</param>
    /// <param name="weekly">The hours of each weekday; closed on one that is absent.</param>
    /// <param name="special">The hours of special days; none means closed.</param>
    public OpeningHours(
        TimeZoneInfo zone,
        IEnumerable<KeyValuePair<DayOfWeek, IReadOnlyList<DaySpan>>> weekly,
        IEnumerable<KeyValuePair<DateOnly, IReadOnlyList<DaySpan>>> special)
    {
        var week = weekly.ToDictionary();
        this.zone = zone;
        this.weekly =
        [
            .. Enum.GetValues<DayOfWeek>()
                .Select(day => DaySpan.Merged(week.GetValueOrDefault(day, [])).ToImmutableArray()),
        ];
        this.special = special.ToImmutableSortedDictionary(
            day => day.Key, day => DaySpan.Merged(day.Value).ToImmutableArray());
        IsAlways = this.special.IsEmpty && this.weekly.All(spans => spans is [{ From: 0, Until: >= DaySpan.Day }, ..]);
        canonical = string.Join(
            '\n',
            [
                zone.Id,
                .. this.weekly.Select((spans, day) => Line($"{(DayOfWeek)day}", spans)),
                .. this.special.Select(day => Line(day.Key.ToString("O", CultureInfo.InvariantCulture), day.Value)),
            ]);
    }

    /// <summary>Whether it is open at any hour of any day.</summary>
    public bool IsAlways { get; }

    /// <summary>Open at any hour, with the clock of a time zone.</summary>
    public static OpeningHours AlwaysIn(TimeZoneInfo zone) => new(
        zone,
        Enum.GetValues<DayOfWeek>().Select(day => KeyValuePair.Create<DayOfWeek, IReadOnlyList<DaySpan>>(
            day, [DaySpan.WholeDay])),
        []);

    /// <summary>Whether it is open at a moment: from an opening on, until just before the closing.</summary>
    public bool IsOpen(Instant at) => IsAlways || Around(at).IsOpen(at);

    /// <summary>When it opens next, strictly after a moment; null when it does not within 14 days.</summary>
    public Instant? NextOpening(Instant after) => IsAlways ? null : Around(after).NextOpening(after);

    /// <summary>When it closes next, strictly after a moment; null when it does not within 14 days.</summary>
    public Instant? NextClosing(Instant after) => IsAlways ? null : Around(after).NextClosing(after);

    /// <summary>The hours of a special day, none when it is closed; null when the day is none.</summary>
    public IReadOnlyList<DaySpan>? SpecialOn(DateOnly day) => special.TryGetValue(day, out var spans) ? spans : null;

    /// <summary>What the clock of its time zone shows at a moment, to be told to people.</summary>
    public DateTime LocalTime(Instant moment) => LocalClock.At(moment, zone);

    /// <summary>What that clock is ahead of UTC at a moment, in whole minutes.</summary>
    public int UtcOffsetMinutes(Instant at)
    {
        // Clocks are put forward and back at a quarter of an hour, so within one the answer is the same.
        var quarter = at.UnixMs / QuarterMs;
        var known = offset;
        if (known is null || known.Quarter != quarter)
        {
            offset = known = new(quarter, LocalClock.UtcOffsetMinutes(at, zone));
        }

        return known.Minutes;
    }

    /// <summary>What that clock shows, as words; with its day when that is not today.</summary>
    public string TimeText(Instant moment, Instant now, bool hasSeconds = false)
    {
        var local = LocalTime(moment);
        var day = LocalTime(now).Date == local.Date ? "" : "MM-dd ";
        return local.ToString($"{day}{(hasSeconds ? "HH:mm:ss" : "HH:mm")}", CultureInfo.InvariantCulture);
    }

    public bool Equals(OpeningHours? other) =>
        other is not null && canonical == other.canonical && zone.HasSameRules(other.zone);

    public override bool Equals(object? obj) => Equals(obj as OpeningHours);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(canonical);

    /// <summary>The zone and each day's hours, line by line.</summary>
    public override string ToString() => canonical;

    private static string Line(string day, ImmutableArray<DaySpan> spans) =>
        $"{day}: {(spans.IsEmpty ? "closed" : string.Join(", ", spans))}";

    private OpenTimes Around(Instant moment)
    {
        var times = workedOut;
        if (times is null || !times.AnswersFor(moment))
        {
            workedOut = times = OpenTimes.Around(moment, zone, SpansOn);
        }

        return times;
    }

    private IEnumerable<DaySpan> SpansOn(DateOnly day) =>
        special.TryGetValue(day, out var spans) ? spans : weekly[(int)day.DayOfWeek];

    private sealed record QuarterOffset(long Quarter, int Minutes);
}
