using Routing.Engine;

namespace Routing.Embedded;

/// <summary>The embedded engine's bounds. Each is validated at start, by name.</summary>
public sealed record EmbeddedOptions
{
    /// <summary>
    /// Commands that may wait in one actor's mailbox; beyond it they are refused as Busy. More rides out longer
    /// bursts, less answers sooner. 16-1,000,000.
    /// </summary>
    public int MailboxBound { get; init; } = 20_000;

    /// <summary>
    /// How long an actor rests unused before it leaves memory. Shorter saves memory, longer saves loading.
    /// Seconds, 1-86,400.
    /// </summary>
    public int PassivateAfterSeconds { get; init; } = 120;

    /// <summary>
    /// How long a submission may wait for the journal before it is refused as Unavailable. Seconds, 1-300.
    /// </summary>
    public int AppendDeadlineSeconds { get; init; } = 10;

    /// <summary>
    /// How often boards are brought up to date. Shorter is livelier, longer is cheaper. Milliseconds, 50-5,000.
    /// </summary>
    public int BoardBeatMilliseconds { get; init; } = 250;

    /// <summary>How many actors are loaded at the same time. 1-1,024.</summary>
    public int ConcurrentLoads { get; init; } = 64;

    /// <summary>
    /// Whether every actor lives here, so that at start all whose deadline may have passed are woken; else somebody
    /// wakes them one by one.
    /// </summary>
    public bool WakesAllAtStart { get; init; } = true;

    /// <exception cref="ArgumentException">An option is out of its bounds; the message names it.</exception>
    public void Validate()
    {
        var bounds = new OptionBounds(nameof(EmbeddedOptions));
        bounds.Check(nameof(MailboxBound), MailboxBound, 16, 1_000_000);
        bounds.Check(nameof(PassivateAfterSeconds), PassivateAfterSeconds, 1, 86_400);
        bounds.Check(nameof(AppendDeadlineSeconds), AppendDeadlineSeconds, 1, 300);
        bounds.Check(nameof(BoardBeatMilliseconds), BoardBeatMilliseconds, 50, 5_000);
        bounds.Check(nameof(ConcurrentLoads), ConcurrentLoads, 1, 1_024);
    }
}
