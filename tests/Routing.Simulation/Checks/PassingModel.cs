using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Ports;
using Routing.Engine.Running;

namespace Routing.Simulation.Checks;

/// <summary>A model that passes everything on to another; what is watched or broken overrides one member.</summary>
internal abstract class PassingModel<TState, TCommand, TEvent>(ActorModel<TState, TCommand, TEvent> inner)
    : ActorModel<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class, ICommand
    where TEvent : class
{
    public override int SnapshotEvery => inner.SnapshotEvery;

    public override int SizeOf(TState state) => inner.SizeOf(state);

    public override TCommand Tick => inner.Tick;

    public override TState Initial(ActorId actor) => inner.Initial(actor);

    public override Decision<TState, TEvent> Decide(
        TState state, TCommand command, ShopPolicy policy, Instant now) => inner.Decide(state, command, policy, now);

    public override TState Evolve(TState state, TEvent @event) => inner.Evolve(state, @event);

    public override Instant? NextDeadline(TState state) => inner.NextDeadline(state);

    public override IReadOnlyList<Owed> Owed(ActorId actor, TEvent @event) => inner.Owed(actor, @event);

    public override ActorId LaneOf(ActorId actor, Owed owed) => inner.LaneOf(actor, owed);

    public override EventData Write(TEvent @event) => inner.Write(@event);

    public override TEvent Read(RecordedEvent recorded) => inner.Read(recorded);

    public override Func<byte[]> TakeSnapshot(TState state) => inner.TakeSnapshot(state);

    public override TState ReadSnapshot(ActorId actor, ReadOnlyMemory<byte> body) => inner.ReadSnapshot(actor, body);
}
