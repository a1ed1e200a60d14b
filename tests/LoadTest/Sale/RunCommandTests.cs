using System.CommandLine;
using Routing.LoadTest.NBomber;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Joining;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Reporting;
using Spectre.Console;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

/// <summary>The command line, and a short run against a real server.</summary>
public sealed class RunCommandTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Theory]
    [InlineData("run")]
    [InlineData("run noon --start")]
    [InlineData("run steady")]
    [InlineData("run steady --start --url http://127.0.0.1:1")]
    [InlineData("run steady --url http://127.0.0.1:1")]
    [InlineData("run steady --start --listen nowhere")]
    [InlineData("join")]
    [InlineData("join nowhere")]
    [InlineData("run steady --start --seconds 0")]
    [InlineData("run steady --start --counts-of 2026")]
    [InlineData("run steady --start --no-build --json /nowhere/at-all/report.json")]
    [InlineData("run steady --start --no-build --counts /nowhere/at-all.csv")]
    public async Task Run_AskedForWhatCannotBe_CouldNotRun(string line)
    {
        var root = new RootCommand { SaleCommand.Build(), JoinCommand.Build() };

        Assert.Equal(ExitStatus.CouldNotRun, await Invocation.RunAsync(root, line.Split(' ')));
    }

    [Fact]
    public void Runner_NotInTheBuild_IsRefusedWithHowToBuildIt()
    {
        var line = SaleCommand.Build().Parse("steady --start --runner nbomber");

        Assert.Equal(!NBomberParts.AreHere, line.Errors.Any(error => error.Message == NBomberParts.HowToGetThem));
        Assert.Equal(!NBomberParts.AreHere, NBomberParts.HowToGetThem.Contains("-p:NBomber=true", Ordinal));
    }

    [Fact]
    public async Task AgentStorm_OnARealServer_LosesNothingAndReports()
    {
        await HubBuild.EnsureAsync(build: false, TestContext.Current.CancellationToken);
        var scenario = new AgentStorm();
        var with = scenario.Usual with
        {
            Seconds = 6, WarmUp = 1, Arrivals = 4, Messages = 40, Buyers = 20, Agents = 9, Pace = 30,
        };
        Threshold[] thresholds = [new("lost", 0), new("doubled", 0), new("out-of-order", 0), new("unanswered", 0)];
        var options = new SaleOptions(scenario, with, thresholds, [], [], IsDurable: true, 1, null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });

        var report = await new SaleRun(options, console).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((Outcome.Pass, ""), (report.Verdict.Outcome, string.Join(' ', Broken(report))));
        Assert.Equal(6, report.Reasons["people consoles dropped"]);
        Assert.True(report.Figures.Single(row => row.Name == "reconnect").Count >= 6);
        Assert.True(report.Account.Delivered > 100);
        Assert.Contains(report.ServerSamples, one => one is { RssMib: > 10, Appends: > 0, GcPauseMs: >= 0 });
        Assert.Contains(report.Intervals, row => row.OpenChats > 0);
    }

    private static IEnumerable<string> Broken(SaleReport report) =>
        report.Verdict.Judged.Where(one => !one.IsKept).Select(one => $"{one.Threshold.Measure} {one.Measured}");
}
