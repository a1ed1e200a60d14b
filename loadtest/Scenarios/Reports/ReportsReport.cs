using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Reports;

/// <summary>What a run gave.</summary>
/// <param name="Events">Events of the journal.</param>
/// <param name="First">How long the last day's report took, read from the journal's beginning.</param>
/// <param name="Again">How long the same took once more.</param>
/// <param name="Sessions">Sessions that the report counts.</param>
public sealed record ReportsReport(
    ReportsOptions Options, long Events, TimeSpan First, TimeSpan Again, int Sessions)
{
    /// <summary>A report that was shown is there again at once.</summary>
    public static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether every session was counted, and the second look took no longer than that.</summary>
    public bool IsReached => Sessions == Options.Sessions && Again <= Aim;

    /// <summary>Prints the figures.</summary>
    public void Print(IAnsiConsole console)
    {
        var (days, sessions, agents, _) = Options;
        console.WriteLine($"{days} days of {sessions} sessions, {agents} agents: {Events} events");
        console.WriteLine($"the last day from the beginning: {First.TotalSeconds:0.00} s");
        console.WriteLine($"{Events / First.TotalSeconds:0} events/s");
        console.WriteLine($"once more: {Again.TotalMilliseconds:0} ms; {Sessions} sessions counted");
    }
}
