using System.Runtime.InteropServices;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Routing.LoadTest.Scenarios.Sale.Playing;

namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>Merges what every process has found, judges it, and makes the report.</summary>
public static class ReportBuilder
{
    /// <summary>Makes the report.</summary>
    /// <param name="scenario">What was played.</param>
    /// <param name="with">Its parameters for all processes together.</param>
    /// <param name="facts">What was under test and when.</param>
    /// <param name="parts">What each process has found.</param>
    /// <param name="server">The server's samples.</param>
    /// <param name="thresholds">What it is held against.</param>
    public static SaleReport Build(
        IScenario scenario,
        SaleParameters with,
        RunFacts facts,
        IReadOnlyList<PartResult> parts,
        IReadOnlyList<ServerSample> server,
        IReadOnlyList<Threshold> thresholds)
    {
        var meter = new SaleMeter(new Timeline(with.Seconds));
        foreach (var part in parts)
        {
            meter.Add(part.Meter);
        }

        var account = parts.Aggregate(Account.None, (sum, part) => sum.Plus(part.Account));
        var measures = Measures.Of(meter, account, parts.Sum(part => part.Unplayed), server);
        return new SaleReport(
            scenario.Name,
            scenario.Summary,
            facts.StartedAt,
            with,
            facts.Server,
            parts.Count,
            $"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription},"
            + $" {RuntimeInformation.FrameworkDescription}",
            Verdict.Of(thresholds, measures),
            measures,
            [
                .. Enum.GetValues<Figure>().Where(figure => meter[figure].Whole.Count > 0)
                    .Select(figure => Row(meter, figure)),
            ],
            account,
            Reasons(meter, parts),
            [
                .. scenario.Happenings(with).OrderBy(one => one.At)
                    .Select(one => new HappeningRow(one.At, one.ToString())),
            ],
            meter.Timeline.SecondsEach,
            [.. Enumerable.Range(0, meter.Timeline.Intervals).Select(i => Interval(meter, parts, i))],
            server,
            Math.Round(parts.Sum(part => part.CpuSeconds), 2));
    }

    /// <summary>What a figure is, in a few words.</summary>
    public static string MeaningOf(Figure figure) => figure switch
    {
        Figure.Message => "a buyer's message to his agent's console",
        Figure.Reply => "an agent's message to the buyer's page",
        Figure.Ack => "a message to its sender's knowing that it is stored",
        Figure.Assignment => "arrival to an agent's console, while agents are free",
        Figure.Wait => "the same while none was free: the line, not the server",
        Figure.Welcome => "first message to the first automatic reply",
        Figure.Reconnect => "loss of a connection to its streams being followed again, with the client's own pause",
        Figure.Lag => "how late the generator did what it had to do; contained in the figures above",
        Figure.Receive => "how long the generator takes to receive from itself; contained in the figures above",
        _ => "",
    };

    private static FigureRow Row(SaleMeter meter, Figure figure)
    {
        var whole = meter[figure].Whole;
        return new FigureRow(
            Measures.NameOf(figure),
            MeaningOf(figure),
            whole.Count,
            Measures.Percentiles.ToDictionary(
                one => one.Name, one => Clock.ToMilliseconds(whole.Percentile(one.Share))),
            whole.Precision);
    }

    private static SortedDictionary<string, long> Reasons(SaleMeter meter, IReadOnlyList<PartResult> parts)
    {
        var reasons = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var troubles = parts.SelectMany(part => part.Troubles).Where(trouble => trouble.Value > 0)
            .Select(trouble => KeyValuePair.Create($"met {trouble.Key}", trouble.Value));
        foreach (var (reason, times) in meter.Reasons.Concat(troubles))
        {
            reasons[reason] = reasons.GetValueOrDefault(reason) + times;
        }

        return reasons;
    }

    private static IntervalRow Interval(SaleMeter meter, IReadOnlyList<PartResult> parts, int i)
    {
        var board = parts.Aggregate(default(BoardFigures), (sum, part) => sum.Plus(part.Boards[i]));
        return new IntervalRow(
            i * meter.Timeline.SecondsEach,
            Enum.GetValues<Tally>().ToDictionary(
                tally => tally.ToString().ToLowerInvariant(), tally => meter.Of(tally)[i]),
            Enum.GetValues<Figure>().Where(figure => meter[figure].Interval(i) is not null)
                .ToDictionary(Measures.NameOf, figure => Times(meter[figure].Interval(i)!)),
            board.Waiting,
            board.OpenChats,
            board.OpenRounds);
    }

    private static double[] Times(LatencyHistogram times) =>
        [.. ((double[])[0.5, 0.99, 1]).Select(share => Clock.ToMilliseconds(times.Percentile(share)))];
}

/// <summary>What was under test, and when.</summary>
/// <param name="StartedAt">When measuring began.</param>
/// <param name="Server">The server in words.</param>
public sealed record RunFacts(DateTimeOffset StartedAt, string Server);
