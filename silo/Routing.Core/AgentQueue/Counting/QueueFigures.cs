using System.Collections.Immutable;

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

    /// <summary>Those before it, within the hour that it ends, in their order.</summary>
    public ImmutableArray<MinuteFigures> Past { get; init; } = [];

    /// <summary>Which day <see cref="Today"/> is; see <see cref="LocalDay"/>.</summary>
    public long Day { get; init; }

    /// <summary>The sums of that day.</summary>
    public FigureCounts Today { get; init; }

    /// <summary>The figures after an event.</summary>
    /// <param name="at">When it happened.</param>
    /// <param name="utcOffsetMinutes">What the shop's clock is ahead of UTC.</param>
    /// <param name="counted">What it adds.</param>
    /// <param name="waiting">How many wait in line after it.</param>
    public QueueFigures With(Instant at, int utcOffsetMinutes, in FigureCounts counted, int waiting)
    {
        if (counted == default && waiting == Current.Waiting)
        {
            return this;
        }

        // A clock that was set back counts on in the minute and the day that it had reached.
        var minute = Math.Max(at.UnixMs / MinuteFigures.MinuteMs, Current.Minute);
        var day = Math.Max(LocalDay.Of(at, utcOffsetMinutes), Day);
        var isSame = minute == Current.Minute;
        var before = Current with { MostWaiting = Math.Max(Current.MostWaiting, Held(at)) };
        return new()
        {
            Current = isSame
                ? before with { Counts = before.Counts + counted, Waiting = waiting }
                : new(minute, counted, waiting, Held(at)),
            LevelSince = waiting == Current.Waiting ? LevelSince : at,
            Past = isSame ? Past : Ended(before, minute),
            Day = day,
            Today = day == Day ? Today + counted : counted,
        };
    }

    /// <summary>The figures when the shop's clock is another from now on: the sums of the day stay.</summary>
    public QueueFigures Rezoned(Instant at, int utcOffsetMinutes) =>
        Current.Minute == 0 ? this : this with { Day = LocalDay.Of(at, utcOffsetMinutes) };

    /// <summary>The sums of the day that a moment falls into: none when nothing has happened in it.</summary>
    public FigureCounts TodayAt(Instant now, int utcOffsetMinutes) =>
        LocalDay.Of(now, utcOffsetMinutes) <= Day ? Today : default;

    /// <summary>Every minute that is kept, from one on, in their order.</summary>
    public IEnumerable<MinuteFigures> Since(long minute) =>
        Current.Minute == 0 ? [] : Past.Where(past => past.Minute >= minute).Append(Current);

    // Who comes and is given to an agent at once has not waited: only a level that held for some time is one.
    private int Held(Instant until) => until > LevelSince ? Current.Waiting : 0;

    private ImmutableArray<MinuteFigures> Ended(MinuteFigures last, long minute) => last.Minute == 0
        ? []
        : [.. Past.Append(last).Where(past => past.Minute > minute - KeptMinutes)];
}
