using Routing.LoadTest.Scenarios.Sale;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Spectre.Console;

namespace Routing.LoadTest.NBomber;

/// <summary>
/// Plays the same scenario with both runners, each against a server of its own, at the same time: what else the
/// machine has to do meets both.
/// </summary>
/// <param name="options">What is played.</param>
/// <param name="reports">Where NBomber's reports go.</param>
/// <param name="console">Where the built-in runner's progress is shown.</param>
public sealed class RunnerCheck(SaleOptions options, DirectoryInfo reports, IAnsiConsole console)
{
    /// <summary>Plays, and holds the two reports together.</summary>
    public async Task<Agreement> RunAsync(CancellationToken cancel)
    {
        var unseen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var builtIn = new SaleRun(options with { NewRunner = () => new BuiltInRunner() }, console);
        var nbomber = new SaleRun(options with { NewRunner = () => new NBomberLoadRunner(reports) }, unseen);
        var found = await Task.WhenAll(builtIn.RunAsync(cancel), nbomber.RunAsync(cancel));
        return new Agreement(found[0], found[1]);
    }
}
