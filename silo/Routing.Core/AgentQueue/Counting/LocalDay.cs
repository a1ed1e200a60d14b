namespace Routing.Core.AgentQueue.Counting;

/// <summary>The days of a shop's calendar, numbered; the first day of the Unix epoch is 0.</summary>
public static class LocalDay
{
    private const long MinuteMs = 60_000;
    private const long DayMs = 24 * 60 * MinuteMs;

    /// <summary>The day that a moment falls into.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="utcOffsetMinutes">What the shop's clock is ahead of UTC.</param>
    public static long Of(Instant at, int utcOffsetMinutes) =>
        (at.UnixMs + (utcOffsetMinutes * MinuteMs)) / DayMs;

    /// <summary>When a day ends.</summary>
    public static Instant EndOf(long day, int utcOffsetMinutes) =>
        new(((day + 1) * DayMs) - (utcOffsetMinutes * MinuteMs));
}
