using Routing.Core;
using Routing.Engine.Feeds;
using Routing.Engine.Ports;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>Brings an append's outcome into the actor's turn.</summary>
internal sealed class AppendedItem(Func<IActorRunner> runner, JournalAppend append, AppendOutcome outcome) : WorkItem
{
    public override bool NeedsActor => false;

    public static IActorRunner MakeRunner<TState, TCommand, TEvent>(
        ActorCell cell,
        ActorModel<TState, TCommand, TEvent> model,
        LoadedActor<TState> loaded,
        IActorFeed<TState, TEvent> feed)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class
    {
        // The runner's appends name the runner that made them: a later one must not take them for its own.
        IActorRunner? made = null;
        Func<IActorRunner> self = () => made!;
        return made = new ActorRunner<TState, TCommand, TEvent>(
            cell.Actor,
            model,
            loaded,
            cell,
            feed,
            (append, outcome) => cell.TryPut(new AppendedItem(self, append, outcome)));
    }

    public override void Run(ActorCell cell) => cell.Appended(runner(), append, outcome);
}
