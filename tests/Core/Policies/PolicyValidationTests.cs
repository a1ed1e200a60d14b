using System.Reflection;
using Routing.Core.Policies;
using Xunit;

namespace Routing.Core.Tests.Policies;

public sealed class PolicyValidationTests
{
    // Every number of the policy with its bounds, as its documentation gives them.
    public static TheoryData<string, int, int> Bounds() => new()
    {
        { nameof(RoutingPolicy.VipBoostSeconds), 0, 3600 },
        { nameof(RoutingPolicy.MemberBoostSeconds), 0, 3600 },
        { nameof(RoutingPolicy.AffinityStrongHours), 0, 168 },
        { nameof(RoutingPolicy.AffinityWeakHours), 0, 720 },
        { nameof(RoutingPolicy.HardMaximumPerSlot), 1, 10 },
        { nameof(RoutingPolicy.IdleAfterSeconds), 10, 3600 },
        { nameof(RoutingPolicy.IdleCost), 0, 100 },
        { nameof(RoutingPolicy.LateAfterSeconds), 5, 3600 },
        { nameof(RoutingPolicy.CoverAfterSeconds), 10, 3600 },
        { nameof(RoutingPolicy.WaitingReplySeconds), 5, 3600 },
        { nameof(RoutingPolicy.DisconnectGraceSeconds), 1, 600 },
        { nameof(RoutingPolicy.DrainMinutes), 0, 120 },
        { nameof(RoutingPolicy.MaxWaiting), 1, 1_000_000 },
        { nameof(RoutingPolicy.MaxTextBytes), 1, 65_536 },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Check_OfANumber_HoldsBothBounds(string name, int least, int most)
    {
        Assert.Empty(MistakesAbout(name, least));
        Assert.Empty(MistakesAbout(name, most));
        Assert.Contains($"it must be {least} to {most}", Assert.Single(MistakesAbout(name, least - 1)).Message);
        Assert.Contains($"it must be {least} to {most}", Assert.Single(MistakesAbout(name, most + 1)).Message);
    }

    [Fact]
    public void Bounds_InThisTest_AreOfEveryNumber() => Assert.Equal(
        Numbers().Select(number => number.Name).Order(),
        Bounds().Select(row => row.Data.Item1).Order());

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
    [InlineData(149, 150, true)]
    [InlineData(150, 150, false)]
    [InlineData(151, 150, false)]
    public void Check_OfLate_IsBelowCover(int late, int cover, bool isRight)
    {
        var policy = RoutingPolicy.Default with { LateAfterSeconds = late, CoverAfterSeconds = cover };

        Assert.Equal(isRight, !PolicyValidation.Check(policy, "$").Any());
    }

    [Theory]
    [InlineData(Tier.None, 0)]
    [InlineData(Tier.Member, 30)]
    [InlineData(Tier.Vip, 120)]
    public void Boost_OfATier_IsItsHeadStart(Tier tier, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RoutingPolicy.Default.Boost(tier));

    // The other numbers are wide apart, so that only the one in question can be wrong.
    private static IEnumerable<Mistake> MistakesAbout(string name, int value)
    {
        var policy = RoutingPolicy.Default with { LateAfterSeconds = 9, CoverAfterSeconds = 3600 };
        Numbers().Single(number => number.Name == name).SetValue(policy, value);
        var path = "$." + char.ToLowerInvariant(name[0]) + name[1..];
        return PolicyValidation.Check(policy, "$").Where(mistake =>
            mistake.Path == path && !mistake.Message.Contains("coverAfterSeconds", StringComparison.Ordinal));
    }

    private static IEnumerable<PropertyInfo> Numbers() =>
        typeof(RoutingPolicy).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(int));
}
