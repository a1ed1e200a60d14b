using System.Globalization;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Running;

/// <summary>Runs one seed and tells what came of it: fingerprints, or the moments before what did not hold.</summary>
internal static class SeedRun
{
    private const int Moments = 80;

    /// <returns>Whether everything held.</returns>
    public static bool Tell(RunSettings settings, bool shrinks, string? story)
    {
        var world = new World(settings with { KeepsHistory = true });
        world.Run();
        Console.WriteLine(Sentence(settings, world));
        if (world.Violation is null)
        {
            return true;
        }

        if (shrinks && story is null)
        {
            var shrinker = new Shrinker(TimeSpan.FromSeconds(60));
            settings = shrinker.Shrink(settings);
            world = new World(settings with { KeepsHistory = true });
            world.Run();
            Console.WriteLine($"cut down in {shrinker.Tried} runs: {Sentence(settings, world)}");
        }

        var moments = world.History.Last(story is null ? Moments : int.MaxValue)
            .Where(moment => story is null || story.Split(',').Any(word => moment.Contains(word)));
        Console.WriteLine(string.Join('\n', moments));
        Console.WriteLine($"{world.Violation!.At:hh\\:mm\\:ss\\.fff}  BROKEN: {world.Violation.Sentence}");
        return false;
    }

    public static string Sentence(RunSettings settings, World world)
    {
        var shop = string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.Length.TotalHours:0.##} h, {world.Plan.Queues} queues, {world.Plan.Agents} agents");
        return $"seed {settings.Seed}: {shop}, {world.BuyerCount} buyers, {world.Ledger.Count} messages acknowledged, "
            + $"{world.Streams.EventCount} events; faults {settings.Faults}; journal {world.Streams.Fingerprint}, "
            + $"history {world.History.Fingerprint}; {(world.Violation is null ? "all held" : "BROKEN")}";
    }
}
