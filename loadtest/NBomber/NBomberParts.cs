using System.CommandLine;
using Routing.LoadTest.Scenarios.Sale.Driving;

namespace Routing.LoadTest.NBomber;

/// <summary>What a build with NBomber has beyond the others.</summary>
public static class NBomberParts
{
    /// <summary>The runner's name on the command line.</summary>
    public const string Name = "nbomber";

    /// <summary>Nothing to say: they are here.</summary>
    public const string HowToGetThem = "";

    /// <summary>Whether the build has it.</summary>
    public static bool AreHere => true;

    /// <summary>Makes the runner.</summary>
    /// <param name="reports">In which folder each run gets a folder of NBomber's reports.</param>
    public static ILoadRunner NewRunner(DirectoryInfo reports) => new NBomberLoadRunner(reports);

    /// <summary>Commands that need it.</summary>
    public static List<Command> Commands() => [RunnersCommand.Build()];
}
