namespace Routing.Mutants.Making;

/// <summary>Puts mutants in an order whose every beginning is spread over the files as the whole is.</summary>
internal static class Sampling
{
    public static IEnumerable<Mutant> Spread(IEnumerable<Mutant> mutants, int seed)
    {
        var chance = new Random(seed);
        return mutants.GroupBy(mutant => mutant.File)
            .SelectMany(file =>
            {
                var shuffled = file.ToArray();
                chance.Shuffle(shuffled);
                var offset = chance.NextDouble();
                return shuffled.Select((mutant, i) => (Mutant: mutant, Place: (i + offset) / shuffled.Length));
            })
            .OrderBy(placed => placed.Place)
            .Select(placed => placed.Mutant);
    }
}
