using System.Diagnostics;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Running;

/// <summary>Runs seed after seed, and tells those in which something did not hold.</summary>
internal static class SeedSearch
{
    /// <param name="longest">When to stop, however many are left.</param>
    /// <returns>The seeds that failed.</returns>
    public static IReadOnlyList<long> Run(
        long first, int count, TimeSpan longest, Func<long, RunSettings> settingsOf, Action<string> tell)
    {
        var watch = Stopwatch.StartNew();
        var failed = new List<long>();
        var done = 0;
        for (; done < count && watch.Elapsed < longest; done++)
        {
            var settings = settingsOf(first + done);
            var world = new World(settings);
            world.Run();
            if (world.Violation is { } violation)
            {
                failed.Add(settings.Seed);
                tell($"{SeedRun.Sentence(settings, world)}\n  {violation.At}  {violation.Sentence}");
            }
        }

        tell($"seeds {first} to {first + done - 1}: {failed.Count} broken, {watch.Elapsed.TotalSeconds:0.0} s");
        return failed;
    }
}
