using System.CommandLine;
using Routing.LoadTest.Scenarios.Sale.Driving;

namespace Routing.LoadTest.NBomber;

/// <summary>Stands in for the NBomber runner in a build without it.</summary>
public static class NBomberParts
{
    /// <summary>The runner's name on the command line.</summary>
    public const string Name = "nbomber";

    /// <summary>What to say to who asks for it.</summary>
    public const string HowToGetThem = "This build has no NBomber. Build it in: dotnet run -c Release --project"
        + " loadtest -p:NBomber=true -- run … --runner nbomber";

    /// <summary>Whether the build has it.</summary>
    public static bool AreHere => false;

    /// <summary>Cannot be made.</summary>
    public static ILoadRunner NewRunner(DirectoryInfo reports) => throw new NotSupportedException(HowToGetThem);

    /// <summary>Commands that need it: none here.</summary>
    public static List<Command> Commands() => [];
}
