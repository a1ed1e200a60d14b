using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Judging;

namespace Routing.LoadTest.Scenarios.Sale;

/// <summary>What the command <c>run</c> is asked for.</summary>
/// <param name="Scenario">What is played.</param>
/// <param name="With">Its parameters, for all processes together.</param>
/// <param name="Thresholds">What it is held against.</param>
/// <param name="Urls">Servers that run already; none to start one.</param>
/// <param name="ShopFiles">With servers that run already: the shop file of each process.</param>
/// <param name="IsDurable">Whether a started server has its journal on disk.</param>
/// <param name="Parts">How many processes generate the load.</param>
/// <param name="Listen">Where the other processes join, when there are any.</param>
public sealed record SaleOptions(
    IScenario Scenario,
    SaleParameters With,
    IReadOnlyList<Threshold> Thresholds,
    IReadOnlyList<Uri> Urls,
    IReadOnlyList<FileInfo> ShopFiles,
    bool IsDurable,
    int Parts,
    Uri? Listen)
{
    /// <summary>Makes what lets buyers arrive and speak, anew for each run.</summary>
    public Func<ILoadRunner> NewRunner { get; init; } = () => new BuiltInRunner();

    /// <summary>The parameters of one of several processes: an even share of everything that is counted.</summary>
    public SaleParameters ShareOf(int part) => With with
    {
        Arrivals = With.Arrivals / Parts,
        Messages = With.Messages / Parts,
        Buyers = Split(With.Buyers, part),
        Agents = Split(With.Agents, part),
        Others = Split(With.Others, part),
        Seed = With.Seed + (1000 * part),
    };

    private int Split(int count, int part) => (count / Parts) + (part < count % Parts ? 1 : 0);
}
