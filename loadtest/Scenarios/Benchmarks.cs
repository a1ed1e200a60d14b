using System.CommandLine;
using Routing.LoadTest.Scenarios.Assign;
using Routing.LoadTest.Scenarios.Board;
using Routing.LoadTest.Scenarios.Decide;
using Routing.LoadTest.Scenarios.Memory;
using Routing.LoadTest.Scenarios.Move;
using Routing.LoadTest.Scenarios.Relay;
using Routing.LoadTest.Scenarios.Reports;
using Routing.LoadTest.Scenarios.Sessions;

namespace Routing.LoadTest.Scenarios;

/// <summary>The commands that measure one thing.</summary>
public static class Benchmarks
{
    /// <summary>Builds them.</summary>
    public static List<Command> Commands() =>
    [
        RelayCommand.Build(),
        MemoryCommand.Build(),
        DecideCommand.Build(),
        AssignCommand.Build(),
        SessionsCommand.Build(),
        BoardCommand.Build(),
        MoveCommand.Build(),
        ReportsCommand.Build(),
    ];
}
