using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Testing.World;

/// <summary>Writes what happened in a world into a journal, as a server would have; nothing is owed.</summary>
public static class WorldJournal
{
    public static async Task Keep(this CoreWorld world, IEventJournal journal, CancellationToken cancellation)
    {
        foreach (var queue in world.Queues.Values)
        {
            await Append(journal, queue.Id, Data<QueueEvent>(world.EventsOf(queue.Id.Queue)), cancellation);
        }

        foreach (var session in world.Sessions.Values)
        {
            await Append(journal, session.Id, Data<SessionEvent>(world.EventsOf(session.Id.Session)), cancellation);
        }

        if (world.RotaEvents.Count > 0)
        {
            await Append(journal, world.Rota.Id, Data<RotaEvent>(world.RotaEvents), cancellation);
        }
    }

    private static EventData[] Data<TEvent>(IEnumerable<TEvent> events)
        where TEvent : class => [.. events.Select(EventJson<TEvent>.Write)];

    private static async Task Append(
        IEventJournal journal, ActorId actor, EventData[] events, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Append(new()
        {
            Actor = actor,
            ExpectedVersion = 0,
            Events = events,
            Mark = new(events.Length, null),
            Completed = (_, how) => done.SetResult(how),
        });
        var outcome = await Within.Deadline(done.Task, $"{actor} is stored", cancellation);
        if (outcome != AppendOutcome.Durable)
        {
            throw new InvalidOperationException($"{actor}: {outcome}");
        }
    }
}
