using Routing.Engine.Ports;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>
/// Brings an append's outcome into the actor's turn. It names the runner that made the append: a later one must not
/// take it for its own.
/// </summary>
internal sealed class AppendedItem(IActorRunner runner, JournalAppend append, AppendOutcome outcome) : WorkItem
{
    public override bool NeedsActor => false;

    public override void Run(ActorCell cell) => cell.Appended(runner, append, outcome);
}
