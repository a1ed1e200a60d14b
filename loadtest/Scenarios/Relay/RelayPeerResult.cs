using System.Text.Json.Serialization;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// One peer's result: counts are sums over all trials, because one lost message is one too many; every other figure
/// is the median of the trials.
/// </summary>
public sealed record RelayPeerResult(
    [property: JsonIgnore] string Peer,
    double OfferedPerS,
    double DeliveredPerS,
    long Sent,
    long Delivered,
    long Lost,
    long Duplicated,
    long OutOfOrder,
    long Refused,
    long Gaps,
    double P50Ms,
    double P99Ms,
    double P999Ms,
    double MaxMs,
    double LagP99Ms,
    double? ServerCpuS,
    double? ServerRssMib,
    double ClientCpuS,
    IReadOnlyList<RelayFigures> Trials)
{
    /// <summary>Whether nothing was lost, doubled or out of order in any trial.</summary>
    [JsonIgnore]
    public bool Faultless => Lost == 0 && Duplicated == 0 && OutOfOrder == 0;

    /// <summary>Sums and medians of trials.</summary>
    public static RelayPeerResult Of(string peer, IReadOnlyList<RelayFigures> trials) => new(
        peer,
        Middle(trials, trial => trial.OfferedPerS),
        Middle(trials, trial => trial.DeliveredPerS),
        trials.Sum(trial => trial.Sent),
        trials.Sum(trial => trial.Delivered),
        trials.Sum(trial => trial.Lost),
        trials.Sum(trial => trial.Duplicated),
        trials.Sum(trial => trial.OutOfOrder),
        trials.Sum(trial => trial.Refused),
        trials.Sum(trial => trial.Gaps),
        Middle(trials, trial => trial.P50Ms),
        Middle(trials, trial => trial.P99Ms),
        Middle(trials, trial => trial.P999Ms),
        Middle(trials, trial => trial.MaxMs),
        Middle(trials, trial => trial.LagP99Ms),
        MiddleIfKnown(trials, trial => trial.ServerCpuS),
        MiddleIfKnown(trials, trial => trial.ServerRssMib),
        Middle(trials, trial => trial.ClientCpuS),
        trials);

    private static double? MiddleIfKnown(IReadOnlyList<RelayFigures> trials, Func<RelayFigures, double?> figure) =>
        trials.All(trial => figure(trial) is not null) ? Middle(trials, trial => figure(trial) ?? 0) : null;

    private static double Middle(IReadOnlyList<RelayFigures> trials, Func<RelayFigures, double> figure) =>
        Math.Round(Median.Of(trials.Select(figure)), 3);
}
