using Routing.Core;
using Routing.Engine.Running;

namespace Routing.Simulation.Disks;

/// <summary>What an actor is by its stored events alone, without its snapshots.</summary>
internal static class Folding
{
    public static TState State<TState, TCommand, TEvent>(
        ActorModel<TState, TCommand, TEvent> model, StoredStream stream)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class =>
        Events(model, stream).Aggregate(model.Initial(stream.Actor), model.Evolve);

    public static IEnumerable<TEvent> Events<TState, TCommand, TEvent>(
        ActorModel<TState, TCommand, TEvent> model, StoredStream stream)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class =>
        stream.Read(0, int.MaxValue).Select(model.Read);

    /// <summary>What the events after the cursor owe.</summary>
    public static IEnumerable<Owed> Unacknowledged<TState, TCommand, TEvent>(
        ActorModel<TState, TCommand, TEvent> model, StoredStream stream)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class =>
        stream.Read(stream.Mark.OutboxCursor, int.MaxValue)
            .SelectMany(recorded => model.Owed(stream.Actor, model.Read(recorded)));
}
