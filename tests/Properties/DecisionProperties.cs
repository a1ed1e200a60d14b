using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Testing.Laws;
using Xunit;

namespace Routing.Properties.Tests;

/// <summary>Laws of single decisions, in every state that random stories reach.</summary>
public sealed class DecisionProperties
{
    [Fact]
    public void Command_DecidedAgain_ChangesNothing() =>
        Check.EachDecision(DecisionLaws.Repeating, DecisionLaws.Repeating);

    [Fact]
    public void DecisionState_IsTheFold_OfItsEvents() =>
        Check.EachDecision(DecisionLaws.Folding, DecisionLaws.Folding);

    [Fact]
    public void RefusalAndTick_ChangeNothingMore_ThanTheyMay() =>
        Check.EachDecision(
            step => DecisionLaws.Refusing(step).Concat(DecisionLaws.Ticking(step)),
            step => DecisionLaws.Refusing(step).Concat(DecisionLaws.Ticking(step)));

    [Fact]
    public void States_KeepTheirInvariantsAndIndexes_AfterEveryDecision() =>
        Check.EachDecision(
            step => QueueInvariants.Broken(step.Decision.State),
            step => SessionInvariants.Broken(step.Decision.State).Concat(DecisionLaws.Numbering(step)));
}
