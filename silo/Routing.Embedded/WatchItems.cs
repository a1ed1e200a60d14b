using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Feeds;
using Routing.Engine.Ports;

namespace Routing.Embedded;

/// <summary>Someone wants to watch.</summary>
internal sealed class WatchItem(Watcher watcher, long after, IWorkQueue work) : WorkItem
{
    private readonly Answer<Watching> answer = new(work);

    public Task<Watching> Answer => answer.Task;

    public override void Run(ActorCell cell)
    {
        var (isKnown, catchUp) = cell switch
        {
            SessionCell session => (session.Feed.TryWatch(watcher, after, out var past), past),
            QueueCell queue => (queue.Feed.TryWatch(watcher, after, cell.Now), null),
            RotaCell rota => (Watched(rota), null),
            _ => (false, null),
        };
        if (catchUp is not null)
        {
            cell.Engine.Read(cell, catchUp, watcher);
        }

        answer.Give(isKnown
            ? new(Refusal.None, new Subscription(cell.Engine, watcher))
            : new(watcher.Stream.Kind == StreamKind.Session ? Refusal.UnknownSession : Refusal.UnknownAgent, null));
    }

    public override void Refuse(Refusal refusal) => answer.Give(new(refusal, null));

    private bool Watched(RotaCell rota)
    {
        rota.Feed.Watch(watcher, after);
        return true;
    }

    private sealed class Subscription(EmbeddedEngine engine, Watcher watcher) : IDisposable
    {
        public void Dispose() => engine.PutIfPresent(watcher.Stream.Actor, new UnwatchItem(watcher));
    }
}

/// <summary>Someone wants to watch no more.</summary>
internal sealed class UnwatchItem(Watcher watcher) : WorkItem
{
    public override bool NeedsActor => false;

    public override void Run(ActorCell cell)
    {
        switch (cell)
        {
            case SessionCell session:
                session.Feed.Unwatch(watcher);
                break;
            case QueueCell queue:
                queue.Feed.Unwatch(watcher);
                break;
            case RotaCell rota:
                rota.Feed.Unwatch(watcher);
                break;
        }
    }
}

/// <summary>The past has been read for a watcher; null when it could not be.</summary>
internal sealed class CaughtUpItem(Watcher watcher, IReadOnlyList<Delivery>? past) : WorkItem
{
    public override bool NeedsActor => false;

    public override void Run(ActorCell cell)
    {
        if (past is null)
        {
            watcher.Break();
        }
        else
        {
            watcher.CaughtUp(past);
        }
    }
}

/// <summary>Somebody signals something to those who watch a session.</summary>
internal sealed class SignalItem(Signal signal) : WorkItem
{
    public override bool NeedsActor => false;

    public override void Run(ActorCell cell) => (cell as SessionCell)?.Feed.Show(signal);
}

/// <summary>Brings a queue's boards up to date.</summary>
internal sealed class ShowBoardsItem : WorkItem
{
    public override bool NeedsActor => false;

    public override void Run(ActorCell cell) => (cell as QueueCell)?.Feed.ShowBoards(cell.Now);
}

/// <summary>Someone wants to look at an actor without changing it.</summary>
internal sealed class LookItem<T>(Func<ActorCell, T?> look, IWorkQueue work) : WorkItem
    where T : class
{
    private readonly Answer<T?> answer = new(work);

    public Task<T?> Answer => answer.Task;

    public override void Run(ActorCell cell) => answer.Give(look(cell));

    public override void Refuse(Refusal refusal) => answer.Fail(new EngineUnavailableException(refusal));
}
