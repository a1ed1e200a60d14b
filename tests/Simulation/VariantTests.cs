using Routing.Simulation.Running;
using Routing.Simulation.Variants;
using Xunit;

namespace Routing.Simulation.Tests;

public sealed class VariantTests
{
    // Of the 200 that a variant may take; who needs more counts as not found here, so that the tests stay quick.
    private const int Asked = 120;

    [Fact]
    public void Variants_BrokenOnPurpose_AreFoundOut()
    {
        var results = Variant.All.Select(variant => VariantSearch.Find(variant, Asked)).ToList();
        var missed = results.Where(result => result.FoundBy is null).Select(result => result.Variant.Name).ToList();

        Assert.InRange(results.Count, 20, int.MaxValue);
        Assert.True(missed.Count * 100 <= results.Count * 5, $"not found: {string.Join(", ", missed)}");
    }

    [Fact]
    public void Shrinker_OfARunThatFails_GivesASmallerOneThatFails()
    {
        var variant = Variant.All.First(one => one.Name == "join-unsaid");
        var failing = VariantSearch.SettingsOf(variant, 2);

        var smaller = new Shrinker(TimeSpan.FromSeconds(10)).Shrink(failing);

        Assert.True(Shrinker.Fails(smaller));
        Assert.True(smaller.Faults.Rates.Count < failing.Faults.Rates.Count || smaller.Length < failing.Length);
    }
}
