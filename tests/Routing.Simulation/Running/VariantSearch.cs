using Routing.Simulation.Variants;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Running;

/// <summary>How soon a variant that is broken on purpose is found out.</summary>
internal sealed record VariantResult(Variant Variant, long? FoundBy, string? Sentence);

/// <summary>Asks seed after seed until one finds a variant out.</summary>
internal static class VariantSearch
{
    public static VariantResult Find(Variant variant, int seeds)
    {
        for (long seed = 1; seed <= seeds; seed++)
        {
            var world = new World(SettingsOf(variant, seed));
            world.Run();
            if (world.Violation is { } violation)
            {
                return new(variant, seed, violation.Sentence);
            }
        }

        return new(variant, null, null);
    }

    public static RunSettings SettingsOf(Variant variant, long seed) => RunSettings.Small(seed) with
    {
        Parts = variant.Parts, Length = TimeSpan.FromMinutes(20), LongestRest = TimeSpan.Zero,
    };

    /// <returns>Whether at least 95 of a hundred were found.</returns>
    public static bool Tell(string? name, int seeds)
    {
        var asked = Variant.All.Where(variant => name is null || variant.Name == name).ToList();
        var found = 0;
        foreach (var variant in asked)
        {
            var result = Find(variant, seeds);
            found += result.FoundBy is null ? 0 : 1;
            var by = result.FoundBy is { } seed ? $"found by seed {seed}" : $"NOT found by {seeds} seeds";
            Console.WriteLine($"{variant.Name,-28} {by}  ({variant.Meaning})");
            if (name is not null)
            {
                Console.WriteLine(result.Sentence);
            }
        }

        Console.WriteLine($"{found} of {asked.Count} found");
        return found * 100 >= asked.Count * 95;
    }
}
