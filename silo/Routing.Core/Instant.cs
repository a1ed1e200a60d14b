namespace Routing.Core;

/// <summary>
/// A moment: milliseconds since the Unix epoch, UTC. The core is handed moments; it never asks for one.
/// </summary>
public readonly record struct Instant(long UnixMs) : IComparable<Instant>
{
    public int CompareTo(Instant other) => UnixMs.CompareTo(other.UnixMs);

    public static Instant operator +(Instant at, TimeSpan span) => new(at.UnixMs + (long)span.TotalMilliseconds);

    public static Instant operator -(Instant at, TimeSpan span) => new(at.UnixMs - (long)span.TotalMilliseconds);

    public static TimeSpan operator -(Instant later, Instant earlier) =>
        TimeSpan.FromMilliseconds(later.UnixMs - earlier.UnixMs);

    public static bool operator <(Instant left, Instant right) => left.UnixMs < right.UnixMs;

    public static bool operator >(Instant left, Instant right) => left.UnixMs > right.UnixMs;

    public static bool operator <=(Instant left, Instant right) => left.UnixMs <= right.UnixMs;

    public static bool operator >=(Instant left, Instant right) => left.UnixMs >= right.UnixMs;

    /// <summary>The earlier of two moments, where null means never.</summary>
    public static Instant? Earlier(Instant? a, Instant? b) =>
        a is null ? b : b is null ? a : a.Value <= b.Value ? a : b;

    public override string ToString() =>
        DateTimeOffset.FromUnixTimeMilliseconds(UnixMs)
            .ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
