using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>What is timed, and what is aimed at.</summary>
public static class DecideRun
{
    private const int Few = 50;
    private const int Usual = 5000;
    private const int Many = 50_000;
    private const int Seats = 10_000;
    private const int ScarcePercent = 2;
    private const int CycleAgents = 1000;
    private const int CycleSkills = 64;
    private const int ShortLine = 100;
    private const int LongLine = 10_000;

    /// <summary>Times everything, in rounds.</summary>
    public static DecideReport Run(DecideOptions options, CancellationToken cancel)
    {
        int[] sizes = [.. options.Agents.Append(CycleAgents).Distinct()];
        var (usual, scan) = ChoosingAmongTheUsual();
        IDecideTask[] tasks =
        [
            .. sizes.Select(agents => new DecisionCycle(agents)),
            new DecisionCycle(CycleAgents, CycleSkills),
            new WaitingCycle(ShortLine),
            new WaitingCycle(LongLine),
            new Choosing(new Crowd(Few)),
            usual,
            new Choosing(new Crowd(Many)),
            scan,
            new NearestCover(new Crowd(Seats), freePercent: 100),
            new NearestCover(new Crowd(Seats, ScarcePercent), ScarcePercent),
        ];
        var figures = DecideTrials.Run(tasks, options.Trials, options.Seconds, cancel);
        return new DecideReport(
            options,
            [.. options.Agents.Select(agents => DecideResult.Of(agents, Find(figures, DecisionCycle.NameOf(agents))))],
            figures,
            Targets(figures, scan.Name));
    }

    private static (Choosing Choosing, LinearScan Scan) ChoosingAmongTheUsual()
    {
        var crowd = new Crowd(Usual);
        return (new Choosing(crowd), new LinearScan(crowd));
    }

    private static IReadOnlyList<DecideTarget> Targets(IReadOnlyList<DecideFigure> figures, string scan)
    {
        var choosing = Find(figures, Choosing.NameOf(Usual));
        var cycle = Find(figures, DecisionCycle.NameOf(CycleAgents));
        return
        [
            new(choosing.Name, 250, choosing.Ns.Median, "ns"),
            new(choosing.Name, 0, choosing.Bytes, "bytes"),
            new($"{choosing.Name} beside {scan}", 80, Times(figures, scan, choosing.Name), "times", IsAtLeast: true),
            new(
                $"choosing among {Many} agents beside {Few}",
                3,
                Times(figures, Choosing.NameOf(Many), Choosing.NameOf(Few)),
                "times"),
            new(cycle.Name, 2000, cycle.Ns.Median, "ns"),
            new(cycle.Name, 1024, cycle.Bytes, "bytes"),
            new(
                $"{LongLine} waiting beside {ShortLine}",
                1.5,
                Times(figures, WaitingCycle.NameOf(LongLine), WaitingCycle.NameOf(ShortLine)),
                "times"),
            .. figures.Where(figure => figure.Name.StartsWith("nearest", StringComparison.Ordinal))
                .Select(figure => new DecideTarget(figure.Name, 5000, figure.Ns.Median, "ns")),
        ];
    }

    private static double Times(IReadOnlyList<DecideFigure> figures, string figure, string unit) =>
        Ratio.Of(Find(figures, figure).Ns.Median, Find(figures, unit).Ns.Median);

    private static DecideFigure Find(IReadOnlyList<DecideFigure> figures, string name) =>
        figures.First(figure => figure.Name == name);
}
