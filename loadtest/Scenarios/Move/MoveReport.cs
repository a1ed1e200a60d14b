using System.Globalization;
using Routing.LoadTest.Measuring;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Move;

/// <summary>What a run gave. Times in milliseconds, of each move.</summary>
/// <param name="Answered">Until the lead had the last answer.</param>
/// <param name="Done">Until the last chat was with its agent in the other queue, stored and shown.</param>
/// <param name="TalkBefore">p99 of acknowledging messages while nothing was moved.</param>
/// <param name="TalkMeanwhile">The same while the agents were moved.</param>
/// <param name="Refused">Messages refused.</param>
/// <param name="Wrong">What was not as it must be afterwards.</param>
public sealed record MoveReport(
    MoveOptions Options,
    IReadOnlyList<double> Answered,
    IReadOnlyList<double> Done,
    IReadOnlyList<double> TalkBefore,
    IReadOnlyList<double> TalkMeanwhile,
    long Refused,
    IReadOnlyList<string> Wrong)
{
    /// <summary>The whole move may take so many milliseconds.</summary>
    public const double Aim = 1000;

    /// <summary>Whether nothing was lost, refused or in the wrong place, and the aim is reached.</summary>
    public bool IsReached => Wrong.Count == 0 && Refused == 0 && Median.Of(Done) <= Aim;

    /// <summary>Prints the figures.</summary>
    public void Print(IAnsiConsole console)
    {
        var (agents, chats, rate, trials) = Options;
        console.WriteLine($"{agents} agents with {chats} chats, {rate} messages/s meanwhile; {trials} moves, medians");
        console.WriteLine($"answered after {Of(Answered)}, complete after {Of(Done)} (each: {Each(Done)})");
        console.WriteLine($"message acknowledged, p99: {Of(TalkBefore)} before, {Of(TalkMeanwhile)} meanwhile");
        console.WriteLine($"refused {Refused}, not as it must be {Wrong.Count}");
        foreach (var sentence in Wrong.Take(5))
        {
            console.WriteLine($"  {sentence}");
        }

        console.WriteLine($"aim at most {Milliseconds(Aim)}: {(IsReached ? "reached" : "missed")}");
    }

    private static string Of(IReadOnlyList<double> times) => Milliseconds(Median.Of(times));

    private static string Each(IReadOnlyList<double> times) =>
        string.Join(", ", times.Select(one => one.ToString("0", CultureInfo.InvariantCulture)));

    private static string Milliseconds(double time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time:0.#} ms");
}
