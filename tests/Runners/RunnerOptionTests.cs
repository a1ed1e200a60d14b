using System.CommandLine;
using Routing.LoadTest.NBomber;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale;
using Xunit;

namespace Routing.Runners.Tests;

/// <summary>The command line of a build with NBomber.</summary>
public sealed class RunnerOptionTests
{
    [Theory]
    [InlineData("run steady --start --no-build --runner nbomber --parts 2")]
    [InlineData("run steady --start --no-build --runner gatling")]
    [InlineData("check-runners noon")]
    [InlineData("check-runners --seconds 1")]
    public async Task Runners_AskedForWhatCannotBe_CouldNotRun(string line)
    {
        var root = new RootCommand { SaleCommand.Build(), RunnersCommand.Build() };

        Assert.Equal(ExitStatus.CouldNotRun, await Invocation.RunAsync(root, line.Split(' ')));
    }

    [Fact]
    public void Runner_OfABuildWithNBomber_IsThere()
    {
        var line = SaleCommand.Build().Parse("steady --start --runner nbomber");

        Assert.Empty(line.Errors);
        Assert.Contains(NBomberParts.Commands(), command => command.Name == "check-runners");
    }
}
