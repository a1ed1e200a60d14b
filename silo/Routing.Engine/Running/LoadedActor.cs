using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>An actor as the journal has it: its state, its version, and what it may still owe.</summary>
/// <param name="Cursor">All that events up to this number owe is acknowledged.</param>
/// <param name="SnapshotVersion">The version of the newest snapshot kept; 0 for none.</param>
/// <param name="Unacknowledged">What the events after the cursor owe, in order.</param>
public sealed record LoadedActor<TState>(
    TState State, long Version, long Cursor, long SnapshotVersion, IReadOnlyList<OwedCommand> Unacknowledged);

/// <summary>Loads an actor: its newest snapshot, then the events after it, page by page.</summary>
public static class ActorLoader
{
    private const int PageSize = 1_000;

    public static async ValueTask<LoadedActor<TState>> Load<TState, TCommand, TEvent>(
        ActorModel<TState, TCommand, TEvent> model,
        IEventJournal journal,
        ActorId actor,
        CancellationToken cancellation)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class
    {
        var head = await journal.Head(actor, cancellation).ConfigureAwait(false);
        var from = head.Snapshot?.Version ?? 0;
        var state = head.Snapshot is { } snapshot
            ? model.ReadSnapshot(actor, snapshot.Body)
            : model.Initial(actor);
        var owed = new List<OwedCommand>();
        var version = Math.Min(from, head.Mark.OutboxCursor);
        while (true)
        {
            var page = await journal.Read(actor, version, PageSize, cancellation).ConfigureAwait(false);
            foreach (var recorded in page)
            {
                var @event = model.Read(recorded);
                state = recorded.Number > from ? model.Evolve(state, @event) : state;
                if (recorded.Number > head.Mark.OutboxCursor)
                {
                    owed.AddRange(model.Owed(actor, @event).Select(
                        command => new OwedCommand(recorded.Number, model.LaneOf(actor, command), command)));
                }

                version = recorded.Number;
            }

            if (page.Count < PageSize)
            {
                return new(state, Math.Max(version, from), head.Mark.OutboxCursor, from, owed);
            }
        }
    }
}
