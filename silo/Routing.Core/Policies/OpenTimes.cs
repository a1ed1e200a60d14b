namespace Routing.Core.Policies;

/// <summary>
/// Opening hours worked out for some weeks: the moments at which it opens and closes, by turns. They answer for every
/// moment of their own weeks, as far ahead as <see cref="Ahead"/>.
/// </summary>
internal sealed class OpenTimes
{
    /// <summary>How far ahead an opening or a closing is looked for.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    private const long DayMs = 24 * 60 * 60 * 1000;
    private const long WeeksMs = 28 * DayMs;

    // Opens at the even places, closes at the odd ones, rising.
    private readonly long[] turns;
    private readonly long from;
    private readonly long until;

    private OpenTimes(long from, long until, long[] turns)
    {
        this.from = from;
        this.until = until;
        this.turns = turns;
    }

    /// <summary>The open times of the weeks in which a moment lies.</summary>
    /// <param name="spansOn">What a day's hours are.</param>
    public static OpenTimes Around(Instant moment, TimeZoneInfo zone, Func<DateOnly, IEnumerable<DaySpan>> spansOn)
    {
        var from = (long)Math.Floor((double)moment.UnixMs / WeeksMs) * WeeksMs;
        var until = from + WeeksMs;
        var first = DayOf(from);
        var last = DayOf(until + (long)Ahead.TotalMilliseconds);

        // Hours of the day before may still run, and a zone's day differs from that of UTC by one.
        var spans = new List<(Instant From, Instant Until)>();
        for (var day = first.AddDays(-3); day <= last.AddDays(2); day = day.AddDays(1))
        {
            spans.AddRange(spansOn(day).Select(span =>
                (LocalClock.Moment(day, span.From, zone), LocalClock.Moment(day, span.Until, zone))));
        }

        return new(from, until, [.. Merged(spans.OrderBy(span => span.From))]);
    }

    public bool AnswersFor(Instant moment) => moment.UnixMs >= from && moment.UnixMs < until;

    public bool IsOpen(Instant at) => TurnsUpTo(at) % 2 == 1;

    public Instant? NextOpening(Instant after)
    {
        var turn = TurnsUpTo(after);
        return Turn(turn + (turn % 2), after);
    }

    public Instant? NextClosing(Instant after)
    {
        var turn = TurnsUpTo(after);
        return Turn(turn + 1 - (turn % 2), after);
    }

    // Hours that touch or overlap are one. When the clock is put forward, short ones can vanish.
    private static List<long> Merged(IEnumerable<(Instant From, Instant Until)> spans)
    {
        var turns = new List<long>();
        foreach (var (from, until) in spans.Where(span => span.From < span.Until))
        {
            if (turns.Count > 0 && from.UnixMs <= turns[^1])
            {
                turns[^1] = Math.Max(turns[^1], until.UnixMs);
            }
            else
            {
                turns.Add(from.UnixMs);
                turns.Add(until.UnixMs);
            }
        }

        return turns;
    }

    private static DateOnly DayOf(long unixMs) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMs).UtcDateTime);

    private Instant? Turn(int index, Instant after) =>
        index < turns.Length && new Instant(turns[index]) - after <= Ahead ? new(turns[index]) : null;

    private int TurnsUpTo(Instant at)
    {
        var place = Array.BinarySearch(turns, at.UnixMs);
        return place >= 0 ? place + 1 : ~place;
    }
}
