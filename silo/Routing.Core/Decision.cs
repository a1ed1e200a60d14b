namespace Routing.Core;

/// <summary>Something that can be submitted to an actor. Every command is safe to repeat.</summary>
public interface ICommand;

/// <summary>
/// What a decider answers: the events it accepts, with the state they lead to, or a refusal. The state is always
/// the fold of the events over the state decided on, so that a runner need not evolve twice.
/// </summary>
/// <param name="Refused">Why not, or <see cref="Refusal.None"/>.</param>
/// <param name="Events">What happened, in order; empty when nothing changes (a repeated command).</param>
/// <param name="State">The state after the events.</param>
/// <param name="Number">The number the asker wants to know: a message's number in the transcript; else 0.</param>
public readonly record struct Decision<TState, TEvent>(
    Refusal Refused,
    IReadOnlyList<TEvent> Events,
    TState State,
    long Number = 0)
{
    public bool IsRefused => Refused != Refusal.None;
}

/// <summary>What one actor owes another because of an event: a command that is safe to repeat.</summary>
public readonly record struct Owed(ActorId Target, ICommand Command);
