using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>How the runner drives one family of actors of the pure core.</summary>
public abstract class ActorModel<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class, ICommand
    where TEvent : class
{
    /// <summary>After how many events a snapshot is kept: fewer load faster, more write less.</summary>
    public abstract int SnapshotEvery { get; }

    /// <summary>
    /// How many entries a snapshot of the state has, roughly; none is kept after fewer events. Asked only of a state
    /// that has just been decided: of an older one it may cost a step for every change since.
    /// </summary>
    public virtual int SizeOf(TState state) => 0;

    /// <summary>What the host submits when a deadline may have passed.</summary>
    public abstract TCommand Tick { get; }

    public abstract TState Initial(ActorId actor);

    public abstract Decision<TState, TEvent> Decide(TState state, TCommand command, ShopPolicy policy, Instant now);

    public abstract TState Evolve(TState state, TEvent @event);

    public abstract Instant? NextDeadline(TState state);

    public abstract IReadOnlyList<Owed> Owed(ActorId actor, TEvent @event);

    /// <summary>Commands of one lane are sent one after another, each after the one before was acknowledged.</summary>
    public abstract ActorId LaneOf(ActorId actor, Owed owed);

    public abstract EventData Write(TEvent @event);

    public abstract TEvent Read(RecordedEvent recorded);

    /// <summary>
    /// Takes a snapshot in the actor's turn; what it answers writes it, at any later time and on any thread.
    /// </summary>
    public abstract Func<byte[]> TakeSnapshot(TState state);

    public abstract TState ReadSnapshot(ActorId actor, ReadOnlyMemory<byte> body);
}
