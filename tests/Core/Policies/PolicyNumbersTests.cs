using System.Reflection;
using Routing.Core.Policies;
using Xunit;

namespace Routing.Core.Tests.Policies;

public sealed class PolicyNumbersTests
{
    private static readonly PropertyInfo[] Properties =
    [
        .. typeof(RoutingPolicy).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(int)),
    ];

    [Fact]
    public void Numbers_InTheTable_AreThePolicysEachOnce() => Assert.Equal(
        Properties.Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Order(),
        PolicyNumbers.All.Select(number => number.Name).Order());

    [Fact]
    public void Numbers_SetInAPolicy_ChangeTheirOwnPropertyAndNoOther() => Assert.All(PolicyNumbers.All, number =>
    {
        var value = number.Default + 1;
        var expected = RoutingPolicy.Default with { };
        Properties.Single(property => property.Name.Equals(number.Name, StringComparison.OrdinalIgnoreCase))
            .SetValue(expected, value);

        var changed = number.Set(RoutingPolicy.Default, value);

        Assert.Equal(expected, changed);
        Assert.Equal(value, number.Get(changed));
    });

    [Fact]
    public void Numbers_InTheTable_ExplainThemselves() => Assert.All(PolicyNumbers.All, number =>
    {
        Assert.InRange(number.Default, number.Least, number.Most);
        Assert.True(number.Least < number.Most);
        Assert.EndsWith(".", number.Meaning, StringComparison.Ordinal);
        Assert.NotEmpty(number.Unit);
    });
}
