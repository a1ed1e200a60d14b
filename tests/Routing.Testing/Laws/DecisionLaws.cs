using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Testing.World;

namespace Routing.Testing.Laws;

/// <summary>What holds for every decision of any actor. Each function returns the sentences that are broken.</summary>
public static class DecisionLaws
{
    /// <summary>Commands are safe to repeat: the second time nothing changes, and the number is the same.</summary>
    public static IEnumerable<string> Repeating(QueueStep step)
    {
        var again = QueueDecider.Decide(step.Decision.State, step.Command, step.Policy, step.Now);
        return Repeating(step.Command, step.Decision, again);
    }

    public static IEnumerable<string> Repeating(SessionStep step)
    {
        var again = SessionDecider.Decide(step.Decision.State, step.Command, step.Policy, step.Now);
        return Repeating(step.Command, step.Decision, again);
    }

    public static IEnumerable<string> Repeating(
        RotaCommand command, ShopPolicy policy, Instant now, Decision<RotaState, RotaEvent> decision) =>
        Repeating(command, decision, RotaDecider.Decide(decision.State, command, policy, now));

    /// <summary>The decision's state is the fold of its events over the state it was decided on.</summary>
    public static IEnumerable<string> Folding(QueueStep step)
    {
        var folded = step.Decision.Events.Aggregate(step.Before, QueueEvolution.Evolve);
        return Snapshots.Same(step.Decision.State, folded)
            ? []
            : [$"{step.Command}: the state is not the fold of {step.Decision.Events.Count} events"];
    }

    public static IEnumerable<string> Folding(SessionStep step) =>
        Snapshots.Same(step.Decision.State, step.Decision.Events.Aggregate(step.Before, SessionEvolution.Evolve))
            ? []
            : [$"{step.Command}: the state is not the fold of {step.Decision.Events.Count} events"];

    /// <summary>A refusal changes nothing.</summary>
    public static IEnumerable<string> Refusing(QueueStep step) =>
        Refusing(step.Command, step.Decision, ReferenceEquals(step.Before, step.Decision.State));

    public static IEnumerable<string> Refusing(SessionStep step) =>
        Refusing(step.Command, step.Decision, ReferenceEquals(step.Before, step.Decision.State));

    public static IEnumerable<string> Refusing(
        RotaState before, RotaCommand command, Decision<RotaState, RotaEvent> decision) =>
        Refusing(command, decision, ReferenceEquals(before, decision.State));

    /// <summary>A deadline that has passed is gone after the tick: hosts would tick for ever otherwise.</summary>
    public static IEnumerable<string> Ticking(QueueStep step) =>
        step.Command is QueueCommand.Tick ? Passed(QueueDeadlines.Next(step.Decision.State), step.Now) : [];

    public static IEnumerable<string> Ticking(SessionStep step) =>
        step.Command is SessionCommand.Tick
            ? Passed(SessionDeadlines.Next(step.Decision.State), step.Now)
            : [];

    /// <summary>The transcript counts 1, 2, 3 … without gaps.</summary>
    public static IEnumerable<string> Numbering(SessionStep step)
    {
        var numbers = step.Decision.Events.Select(NumberOf).OfType<int>();
        var expected = Enumerable.Range(step.Before.LastNumber + 1, numbers.Count());
        return numbers.SequenceEqual(expected) ? [] : [$"{step.Command}: numbers are {string.Join(", ", numbers)}"];
    }

    private static int? NumberOf(SessionEvent @event) => @event switch
    {
        SessionEvent.BuyerSaid e => e.Number,
        SessionEvent.AgentSaid e => e.Number,
        SessionEvent.AutomaticallyReplied e => e.Number,
        _ => null,
    };

    private static IEnumerable<string> Repeating<TState, TEvent>(
        ICommand command, Decision<TState, TEvent> first, Decision<TState, TEvent> again)
    {
        if (again.Events.Count > 0)
        {
            yield return $"{command} again: {string.Join(", ", again.Events)}";
        }

        if (!first.IsRefused && !again.IsRefused && first.Number != again.Number)
        {
            yield return $"{command} again: number {again.Number} instead of {first.Number}";
        }
    }

    private static IEnumerable<string> Refusing<TState, TEvent>(
        ICommand command, Decision<TState, TEvent> decision, bool isSameState) =>
        decision.IsRefused && (decision.Events.Count > 0 || !isSameState)
            ? [$"{command}: refused ({decision.Refused}), and yet something happened"]
            : [];

    private static IEnumerable<string> Passed(Instant? next, Instant now) =>
        next <= now ? [$"a deadline at {next} remains after a tick at {now}"] : [];
}
