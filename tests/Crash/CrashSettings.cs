using System.Globalization;

namespace Routing.Crash.Tests;

/// <summary>
/// How a run is played. CRASH_SEED repeats the random choices of an earlier run (not its timing), CRASH_KILLS makes a
/// longer one.
/// </summary>
internal sealed record CrashSettings(int Seed, int Kills)
{
    private const int UsualKills = 16;

    /// <summary>Whatever is awaited may have to outlast several kills in a row on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static CrashSettings FromEnvironment() => new(
        Read("CRASH_SEED") ?? Random.Shared.Next(), Read("CRASH_KILLS") ?? UsualKills);

    private static int? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
