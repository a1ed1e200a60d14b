using Routing.Simulation.Running;
using Routing.Simulation.Worlds;
using Xunit;

namespace Routing.Simulation.Tests;

public sealed class SeedTests
{
    // Seeds that once found a fault, besides the first ones.
    private static readonly long[] Remembered = [28, 294, 319, 388, 1795340882040];

    [Fact]
    public void World_OfTheFixedSeeds_KeepsEveryLaw()
    {
        var broken = new List<string>();
        foreach (var seed in Enumerable.Range(1, 25).Select(number => (long)number).Concat(Remembered))
        {
            SeedSearch.Run(seed, 1, TimeSpan.FromMinutes(1), RunSettings.Small, sentence => Tell(sentence, broken));
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void World_OfFreshSeeds_KeepsEveryLaw()
    {
        var first = DateTimeOffset.UtcNow.ToUnixTimeSeconds() * 1000;
        var broken = new List<string>();
        var failed = SeedSearch.Run(
            first, 100, TimeSpan.FromSeconds(20), RunSettings.Small, sentence => Tell(sentence, broken));

        TestContext.Current.TestOutputHelper?.WriteLine($"fresh seeds from {first} on");
        Assert.True(failed.Count == 0, $"broken seeds: {string.Join(", ", failed)}\n{string.Join('\n', broken)}");
    }

    private static void Tell(string sentence, List<string> broken)
    {
        if (sentence.Contains("BROKEN", StringComparison.Ordinal))
        {
            broken.Add(sentence);
        }
    }
}
