using System.Collections.Immutable;

namespace Routing.Core.AgentQueue.Counting;

/// <summary>What was counted before the minute that runs: it changes once a minute at most.</summary>
public sealed record EndedMinutes
{
    public static readonly EndedMinutes None = new();

    /// <summary>The minutes within the hour that the running one ends, in their order.</summary>
    public ImmutableArray<MinuteFigures> Past { get; init; } = [];

    /// <summary>The day that the running minute falls into; see <see cref="LocalDay"/>.</summary>
    public long Day { get; init; }

    /// <summary>The sums of that day before the running minute.</summary>
    public FigureCounts Earlier { get; init; }

    /// <summary>What has ended when another minute begins.</summary>
    /// <param name="last">The minute that ends.</param>
    /// <param name="minute">The one that begins.</param>
    /// <param name="day">The day into which that falls.</param>
    public EndedMinutes With(MinuteFigures last, long minute, long day) => new()
    {
        Past = last.Minute == 0
            ? []
            : [.. Past.Append(last).Where(past => past.Minute > minute - QueueFigures.KeptMinutes)],
        Day = day,
        Earlier = day == Day ? Earlier + last.Counts : default,
    };
}
