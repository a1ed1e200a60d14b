using System.CommandLine;
using Routing.LoadTest.Baseline;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Decide;
using Routing.LoadTest.Scenarios.Memory;
using Routing.LoadTest.Scenarios.Relay;
using Routing.LoadTest.Scenarios.Replay;

GeneratorThreads.StayLight(args);

return await new RootCommand("Load and rehearse the chat routing server.")
{
    ReplayCommand.Build(),
    RelayCommand.Build(),
    MemoryCommand.Build(),
    DecideCommand.Build(),
    BareCommand.Build(),
}.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(15) });
