using Routing.LoadTest.Scenarios.Sale;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Spectre.Console;

namespace Routing.LoadTest.NBomber;

/// <summary>Plays the same scenario with both runners, each against a server of its own, one after the other.</summary>
/// <param name="options">What is played.</param>
/// <param name="reports">Where NBomber's reports go.</param>
/// <param name="console">Where progress is shown.</param>
public sealed class RunnerCheck(SaleOptions options, DirectoryInfo reports, IAnsiConsole console)
{
    /// <summary>Plays, and holds the two reports together.</summary>
    public async Task<Agreement> RunAsync(CancellationToken cancel)
    {
        var builtIn = await PlayAsync(() => new BuiltInRunner(), cancel);
        var nbomber = await PlayAsync(() => new NBomberLoadRunner(reports), cancel);
        return new Agreement(builtIn, nbomber);

        Task<Scenarios.Sale.Reporting.SaleReport> PlayAsync(Func<ILoadRunner> runner, CancellationToken stop) =>
            new SaleRun(options with { NewRunner = runner }, console).RunAsync(stop);
    }
}
