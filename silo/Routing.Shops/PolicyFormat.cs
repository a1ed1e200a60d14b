using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The form of the policy in a shop file: one field for each of <see cref="PolicyNumbers"/>.</summary>
internal static class PolicyFormat
{
    private static readonly (PolicyNumber Number, Field<int> Field)[] Numbers =
        [.. PolicyNumbers.All.Select(number => (number, FieldOf(number)))];

    public static readonly Shape<RoutingPolicy> Whole = new ObjectShape<RoutingPolicy>(
        found => Numbers.Aggregate(
            RoutingPolicy.Default, (policy, one) => one.Number.Set(policy, found.Get(one.Field))),
        [.. Numbers.Select(one => one.Field)]);

    // A mistaken number counts as the default, so that it is not also held against the numbers around it.
    private static Field<int> FieldOf(PolicyNumber number) => Field.Optional(
        number.Name,
        new NumberShape(number.Least, number.Most, number.Default, number.Unit),
        number.Default,
        $"{number.Meaning} In {number.Unit}, {number.Least}-{number.Most} [{number.Default}].");
}
