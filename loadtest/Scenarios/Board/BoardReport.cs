using Routing.LoadTest.Measuring;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Board;

/// <summary>What a run gave.</summary>
/// <param name="Share">Processor time of the watched half beyond that of the other, as a share of one core: of each
/// trial.</param>
/// <param name="Items">Items that all leads together got in a second.</param>
/// <param name="Bytes">Bytes that one lead got in a second.</param>
public sealed record BoardReport(BoardOptions Options, IReadOnlyList<double> Share, double Items, double Bytes)
{
    /// <summary>Watching may take that much of one core.</summary>
    public const double Aim = 0.10;

    /// <summary>The median of the trials.</summary>
    public double Middle => Median.Of(Share);

    /// <summary>Whether the aim is reached.</summary>
    public bool IsReached => Middle <= Aim;

    /// <summary>Prints the figures.</summary>
    public void Print(IAnsiConsole console)
    {
        var (queues, agents, leads, rate, _, trials) = Options;
        console.WriteLine($"{queues} queues of {agents} agents, {rate} changes/s, {leads} leads; {trials} trials");
        var each = string.Join(", ", Share.Select(one => $"{one:P1}"));
        console.WriteLine($"of one core: {Middle:P1} (each trial: {each})");
        console.WriteLine($"{Items:0} items/s to all leads, {Bytes / 1024:0} KiB/s to each");
        console.WriteLine($"aim at most {Aim:P0}: {(IsReached ? "reached" : "missed")}");
    }
}
