using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Testing.World;

namespace Routing.Testing.Laws;

/// <summary>Every law at once, for worlds that check after each decision.</summary>
public static class AllLaws
{
    /// <summary>From now on every decision of this world is checked; what is broken throws.</summary>
    public static CoreWorld Checked(this CoreWorld world)
    {
        world.QueueDecided += step => BrokenLawException.ThrowIfAny(Broken(step), () => $"{step.Now}: {step.Command}");
        world.SessionDecided += step =>
            BrokenLawException.ThrowIfAny(Broken(step), () => $"{step.Now}: {step.Before.Id} {step.Command}");
        return world;
    }

    public static IEnumerable<string> Broken(QueueStep step) =>
    [
        .. DecisionLaws.Repeating(step),
        .. DecisionLaws.Folding(step),
        .. DecisionLaws.Refusing(step),
        .. DecisionLaws.Ticking(step),
        .. MatchingLaws.StayingInsideCapacity(step),
        .. MatchingLaws.AskingOnlyWhoIsThere(step),
        .. MatchingLaws.KeepingTheOrder(step),
        .. MatchingLaws.AgreeingWithThePlainRules(step),
        .. QueueInvariants.Broken(step.Decision.State),
    ];

    public static IEnumerable<string> Broken(SessionStep step) =>
    [
        .. DecisionLaws.Repeating(step),
        .. DecisionLaws.Folding(step),
        .. DecisionLaws.Refusing(step),
        .. DecisionLaws.Ticking(step),
        .. DecisionLaws.Numbering(step),
        .. SessionInvariants.Broken(step.Decision.State),
    ];
}
