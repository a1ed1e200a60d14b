using System.CommandLine;
using Routing.LoadTest.Baseline;
using Routing.LoadTest.NBomber;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios;
using Routing.LoadTest.Scenarios.Replay;
using Routing.LoadTest.Scenarios.Sale;
using Routing.LoadTest.Scenarios.Sale.Checking;
using Routing.LoadTest.Scenarios.Sale.Joining;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Shop;
using Routing.LoadTest.Scenarios.Why;

GeneratorThreads.StayLight(args);

var root = new RootCommand("Load and rehearse the chat routing server.")
{
    SaleCommand.Build(),
    JoinCommand.Build(),
    ThresholdsCommand.Build(),
    CheckCommand.Build(),
    ReplayCommand.Build(),
    ShopCommand.Build(),
    WhyCommand.Build(),
    BareCommand.Build(),
};
Benchmarks.Commands().ForEach(root.Add);
NBomberParts.Commands().ForEach(root.Add);
return await Invocation.RunAsync(root, args);
