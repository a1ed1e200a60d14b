using Routing.Core.Policies;
using Xunit;

namespace Routing.Core.Tests.Policies;

public sealed class PolicyValidationTests
{
    public static TheoryData<string> Names() => [.. PolicyNumbers.All.Select(number => number.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_OfANumber_HoldsBothBounds(string name)
    {
        var number = Number(name);
        var rule = $"it must be {number.Least} to {number.Most}";

        Assert.Empty(MistakesAbout(number, number.Least));
        Assert.Empty(MistakesAbout(number, number.Most));
        Assert.Contains(rule, Assert.Single(MistakesAbout(number, number.Least - 1)).Message);
        Assert.Contains(rule, Assert.Single(MistakesAbout(number, number.Most + 1)).Message);
    }

    [Fact]
    public void Check_OfTheDefault_FindsNothing() =>
        Assert.Empty(PolicyValidation.Check(RoutingPolicy.Default, "$.policy"));

    [Fact]
    public void Check_OfSeveralMistakes_NamesAllWithTheirPaths()
    {
        var policy = RoutingPolicy.Default with { IdleCost = 101, MaxWaiting = 0 };

        Assert.Equal(
            ["$.policy.idleCost", "$.policy.maxWaiting"],
            PolicyValidation.Check(policy, "$.policy").Select(mistake => mistake.Path));
    }

    [Theory]
    [InlineData("lateAfterSeconds", "coverAfterSeconds", 149, 150, true)]
    [InlineData("lateAfterSeconds", "coverAfterSeconds", 150, 150, false)]
    [InlineData("lateAfterSeconds", "coverAfterSeconds", 151, 150, false)]
    [InlineData("askNeighboursAfterSeconds", "askAllAfterSeconds", 40, 40, true)]
    [InlineData("askNeighboursAfterSeconds", "askAllAfterSeconds", 41, 40, false)]
    [InlineData("askAllAfterSeconds", "tellLeadAfterSeconds", 60, 60, true)]
    [InlineData("askAllAfterSeconds", "tellLeadAfterSeconds", 61, 60, false)]
    [InlineData("closeBusySeconds", "closeQuietSeconds", 300, 300, true)]
    [InlineData("closeBusySeconds", "closeQuietSeconds", 301, 300, false)]
    public void Check_OfTwoNumbers_HoldsTheirOrder(string name, string limit, int value, int most, bool isRight)
    {
        var policy = Number(limit).Set(Number(name).Set(RoutingPolicy.Default, value), most);

        var paths = PolicyValidation.Check(policy, "$").Select(mistake => mistake.Path);

        Assert.Equal(isRight ? [] : [$"$.{name}"], paths);
    }

    [Theory]
    [InlineData(Tier.None, 0)]
    [InlineData(Tier.Member, 30)]
    [InlineData(Tier.Vip, 120)]
    public void Boost_OfATier_IsItsHeadStart(Tier tier, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RoutingPolicy.Default.Boost(tier));

    private static PolicyNumber Number(string name) => PolicyNumbers.All.Single(number => number.Name == name);

    // What only the order of two numbers says is left out.
    private static IEnumerable<Mistake> MistakesAbout(PolicyNumber number, int value) =>
        PolicyValidation.Check(number.Set(RoutingPolicy.Default, value), "$").Where(mistake =>
            mistake.Path == $"$.{number.Name}" && mistake.Message.Contains(" to ", StringComparison.Ordinal));
}
