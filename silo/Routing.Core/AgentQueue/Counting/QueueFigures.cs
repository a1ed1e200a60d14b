namespace Routing.Core.AgentQueue.Counting;

/// <summary>
/// A queue's figures over time: minute by minute for the last hour, and summed up for the shop's local day. A minute in
/// which nothing was counted and nobody came or left the line has no entry, so what is kept is bounded by
/// <see cref="KeptMinutes"/> entries, and only the minute that runs is written to.
/// </summary>
public sealed record QueueFigures
{
    /// <summary>How many minutes are kept, the one that runs included.</summary>
    public const int KeptMinutes = 60;

    public static readonly QueueFigures None = new();

    /// <summary>The last minute in which anything happened.</summary>
    public MinuteFigures Current { get; init; }

    /// <summary>Since when as many wait in line as now.</summary>
    public Instant LevelSince { get; init; }

    /// <summary>What was before that minute.</summary>
    public EndedMinutes Ended { get; init; } = EndedMinutes.None;

    /// <summary>The sums of the day into which the last minute falls.</summary>
    public FigureCounts Today => Ended.Earlier + Current.Counts;

    /// <summary>The figures after an event.</summary>
    /// <param name="at">When it happened.</param>
    /// <param name="utcOffsetMinutes">What the shop's clock is ahead of UTC.</param>
    /// <param name="counted">What it adds.</param>
    /// <param name="waiting">How many wait in line after it.</param>
    public QueueFigures With(Instant at, int utcOffsetMinutes, in FigureCounts counted, int waiting)
    {
        if (waiting == Current.Waiting && counted == default)
        {
            return this;
        }

        // A clock that was set back counts on in the minute and the day that it had reached.
        var minute = Math.Max(at.UnixMs / MinuteFigures.MinuteMs, Current.Minute);
        var before = Current with { MostWaiting = Math.Max(Current.MostWaiting, Held(at)) };
        var isSame = minute == Current.Minute;
        return new()
        {
            Current = isSame
                ? before with { Counts = before.Counts + counted, Waiting = waiting }
                : new(minute, counted, waiting, Held(at)),
            LevelSince = waiting == Current.Waiting ? LevelSince : at,
            Ended = isSame
                ? Ended
                : Ended.With(before, minute, Math.Max(LocalDay.Of(at, utcOffsetMinutes), Ended.Day)),
        };
    }

    /// <summary>
    /// The figures when the shop's clock is another from now on: the sums of the day stay, unless that day had ended
    /// by the old clock already.
    /// </summary>
    /// <param name="at">When it changes.</param>
    /// <param name="before">What the clock was ahead of UTC, in minutes.</param>
    /// <param name="utcOffsetMinutes">What it is from now on.</param>
    public QueueFigures Rezoned(Instant at, int before, int utcOffsetMinutes) =>
        Current.Minute == 0 || LocalDay.Of(at, before) > Ended.Day
            ? this
            : this with { Ended = Ended with { Day = LocalDay.Of(at, utcOffsetMinutes) } };

    /// <summary>The sums of the day that a moment falls into: none when nothing has happened in it.</summary>
    public FigureCounts TodayAt(Instant now, int utcOffsetMinutes) =>
        LocalDay.Of(now, utcOffsetMinutes) <= Ended.Day ? Today : default;

    /// <summary>Every minute that is kept, from one on, in their order.</summary>
    public IEnumerable<MinuteFigures> Since(long minute) =>
        Current.Minute == 0 ? [] : Ended.Past.Where(past => past.Minute >= minute).Append(Current);

    // Who comes and is given to an agent at once has not waited: only a level that held for some time is one.
    private int Held(Instant until) => until > LevelSince ? Current.Waiting : 0;
}
