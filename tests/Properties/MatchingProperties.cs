using Routing.Testing.Laws;
using Xunit;

namespace Routing.Properties.Tests;

/// <summary>Invariants 3 to 6: who gets which chat, in every state that random stories reach.</summary>
public sealed class MatchingProperties
{
    [Fact]
    public void Assignment_OfAnyRule_StaysInsideCapacity() =>
        Check.EachDecision(MatchingLaws.StayingInsideCapacity);

    [Fact]
    public void Assignment_GoesOnly_ToWhoIsThere() =>
        Check.EachDecision(MatchingLaws.AskingOnlyWhoIsThere);

    [Fact]
    public void Assignment_IsNeverBefore_AnEarlierVirtualStart() =>
        Check.EachDecision(MatchingLaws.KeepingTheOrder);

    [Fact]
    public void AssignmentAndCover_Agree_WithSortingEverything() =>
        Check.EachDecision(MatchingLaws.AgreeingWithThePlainRules);
}
