using Routing.Core;
using Routing.Engine;
using Routing.Engine.Feeds;
using Routing.Engine.Ports;
using Routing.Engine.Running;

namespace Routing.Embedded;

// What cells ask of the engine around them.
public sealed partial class EmbeddedEngine
{
    /// <summary>Puts an item in an actor's mailbox; the actor gets a place in memory if it has none.</summary>
    internal void Put(ActorId actor, WorkItem item)
    {
        while (!cells.GetOrAdd(actor, MakeCell, this).TryPut(item))
        {
            // The cell was just retired; the next look finds or makes its successor.
        }
    }

    internal void PutIfPresent(ActorId actor, WorkItem item)
    {
        if (cells.TryGetValue(actor, out var cell))
        {
            cell.TryPut(item);
        }
    }

    /// <summary>A command that an actor owes another, wherever that one lives.</summary>
    internal void Send(ActorId target, ICommand command, IReceiptSink sink) =>
        neighbours.Submit(target, command, sink);

    internal void Later(TimeSpan pause, ActorId actor, WorkItem item)
    {
        ITimer? timer = null;
        timer = Clock.Time.CreateTimer(
            _ =>
            {
                PutIfPresent(actor, item);
                timer?.Dispose();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(pause, Timeout.InfiniteTimeSpan);
    }

    internal void Retire(ActorCell cell) => cells.TryRemove(new(cell.Actor, cell));

    internal void BeginLoading(ActorCell cell, Func<CancellationToken, ValueTask<Func<IActorRunner>>> load) =>
        _ = LoadAsync(cell, load);

    /// <summary>Reads the past for a watcher; he gets it, and then what was held back, in the actor's turn.</summary>
    internal void Read(ActorCell cell, SessionCatchUp past, Watcher watcher) => _ = ReadAsync(cell, past, watcher);

    internal void SaveSnapshot(ActorId actor, long version, Func<byte[]> body) =>
        Work.Queue(() => _ = SaveSnapshotAsync(actor, version, body));

    private static ActorCell MakeCell(ActorId actor, EmbeddedEngine engine) => actor.Kind switch
    {
        ActorKind.BuyerSession => new SessionCell(engine, actor),
        ActorKind.Rota => new RotaCell(engine, actor),
        _ => new QueueCell(engine, actor),
    };

    private async Task LoadAsync(ActorCell cell, Func<CancellationToken, ValueTask<Func<IActorRunner>>> load)
    {
        try
        {
            using var late = Deadline();
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token, late.Token);
            await loads.WaitAsync(deadline.Token).ConfigureAwait(false);
            try
            {
                var makeRunner = await load(deadline.Token).ConfigureAwait(false);
                cell.TryPut(new LoadedItem(makeRunner));
            }
            finally
            {
                loads.Release();
            }
        }
#pragma warning disable CA1031 // Whatever went wrong: who waits is answered, and the next who asks tries again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LoadFailed(log, exception, cell.Actor);
            cell.TryPut(new LoadedItem(null));
        }
    }

    private async Task ReadAsync(ActorCell cell, SessionCatchUp past, Watcher watcher)
    {
        IReadOnlyList<Engine.Delivery>? deliveries = null;
        try
        {
            using var late = Deadline();
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token, late.Token);
            deliveries = await past.Read(Journal, deadline.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever went wrong: the watcher is told and may watch again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ReadFailed(log, exception, cell.Actor);
        }

        cell.TryPut(new CaughtUpItem(watcher, deliveries));
    }

    private async Task SaveSnapshotAsync(ActorId actor, long version, Func<byte[]> body)
    {
        try
        {
            await Journal.SaveSnapshot(actor, new Snapshot(version, body()), stopped.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A snapshot only shortens the next load; the events are safe.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            SnapshotFailed(log, exception, actor);
        }
    }

    private CancellationTokenSource Deadline() =>
        new(TimeSpan.FromSeconds(Options.AppendDeadlineSeconds), Clock.Time);

    private void Sweep()
    {
        foreach (var cell in Sweeps.TakeDue(Clock.Now))
        {
            cell.TryPut(new SweepItem());
        }
    }

    private void ShowBoards()
    {
        foreach (var shop in Policies.Shops)
        {
            foreach (var queue in Policies.Find(shop)?.Queues.Keys ?? [])
            {
                if (cells.TryGetValue(ActorId.Of(shop, queue), out var cell) && cell is QueueCell { HasBoards: true })
                {
                    cell.TryPut(new ShowBoardsItem());
                }
            }
        }
    }

    /// <summary>Every actor lives here.</summary>
    private sealed class Housemates(EmbeddedEngine engine) : INeighbours
    {
        public void Submit(ActorId target, ICommand command, IReceiptSink sink)
        {
            if (engine.Refused(target) is var refusal and not Refusal.None)
            {
                sink.Take(new(refusal));
            }
            else
            {
                engine.Put(target, new Submission(command, sink));
            }
        }
    }

    private sealed class LoadedItem(Func<IActorRunner>? makeRunner) : WorkItem
    {
        public override bool NeedsActor => false;

        public override void Run(ActorCell cell)
        {
            if (makeRunner is null)
            {
                cell.LoadFailed(Refusal.Unavailable);
            }
            else
            {
                cell.Loaded(makeRunner);
            }
        }
    }
}
