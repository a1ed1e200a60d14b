using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Engine.Feeds;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>The place of an agent queue. While anyone watches it, it stays in memory.</summary>
internal sealed class QueueCell(EmbeddedEngine engine, ActorId actor) : ActorCell(engine, actor)
{
    public QueueFeed Feed { get; } = new(actor);

    /// <summary>A hint, read outside of the actor's turn: whether a lead looks at its board.</summary>
    public bool HasBoards => Feed.HasBoards;

    protected override bool IsWatched => Feed.IsWatched;

    protected override bool CanRest => !Feed.IsWatched;

    protected override void EndWatching() => Feed.EndAll();

    protected override void Rest()
    {
    }

    protected override async ValueTask<Func<IActorRunner>> Load(CancellationToken cancellation)
    {
        var loaded = await ActorLoader.Load(Engine.Models.Queue, Engine.Journal, Actor, cancellation)
            .ConfigureAwait(false);
        return () => MakeRunner(loaded);
    }

    private ActorRunner<QueueState, QueueCommand, QueueEvent> MakeRunner(LoadedActor<QueueState> loaded) =>
        new(Actor, Engine.Models.Queue, loaded, this, Feed);
}
