namespace Routing.Engine.Reports;

/// <summary>The bounds of reports. Each is validated at start, by name.</summary>
public sealed record ReportOptions
{
    /// <summary>
    /// How many events are read and folded at a time. More is a little quicker, less keeps less in memory and stops
    /// sooner. 10-10,000.
    /// </summary>
    public int PageEvents { get; init; } = 1_000;

    /// <summary>
    /// How much of days that are over is kept ready, in cells: one is an hour of a queue and an agent, some 600
    /// bytes. More makes more days instant, less takes less memory. 1,000-10,000,000.
    /// </summary>
    public int KeptCells { get; init; } = 100_000;

    /// <summary>
    /// How long a report goes on being made that nobody asks for any more. Longer serves who comes back, shorter
    /// leaves the processor to the chats. Seconds, 1-3,600.
    /// </summary>
    public int StopAfterSeconds { get; init; } = 30;

    /// <summary>
    /// How many reports are made at a time; who asks for one more is told that the server is busy. More serves more
    /// shops at once, fewer leave the processor to the chats. 1-64.
    /// </summary>
    public int MostMaking { get; init; } = 4;

    /// <summary>
    /// How long a report of a day that runs is given out again instead of being read on. Longer costs less, shorter
    /// is nearer to now. Milliseconds, 0-60,000.
    /// </summary>
    public int FreshMs { get; init; } = 1_000;

    /// <exception cref="ArgumentException">An option is out of its bounds; the message names it.</exception>
    public void Validate()
    {
        var bounds = new OptionBounds(nameof(ReportOptions));
        bounds.Check(nameof(PageEvents), PageEvents, 10, 10_000);
        bounds.Check(nameof(KeptCells), KeptCells, 1_000, 10_000_000);
        bounds.Check(nameof(StopAfterSeconds), StopAfterSeconds, 1, 3_600);
        bounds.Check(nameof(MostMaking), MostMaking, 1, 64);
        bounds.Check(nameof(FreshMs), FreshMs, 0, 60_000);
    }
}
