using Routing.Core;
using Routing.Core.Rota;
using Routing.Engine.Feeds;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>The place of a shop's rota. While anyone watches it, it stays in memory.</summary>
internal sealed class RotaCell(EmbeddedEngine engine, ActorId actor) : ActorCell(engine, actor)
{
    public RotaFeed Feed { get; } = new(actor);

    protected override bool IsWatched => Feed.IsWatched;

    protected override bool CanRest => !Feed.IsWatched;

    protected override void EndWatching() => Feed.EndAll();

    protected override void Rest()
    {
    }

    protected override async ValueTask<Func<IActorRunner>> Load(CancellationToken cancellation)
    {
        var loaded = await ActorLoader.Load(Engine.Models.Rota, Engine.Journal, Actor, cancellation)
            .ConfigureAwait(false);
        return () => MakeRunner(loaded);
    }

    private ActorRunner<RotaState, RotaCommand, RotaEvent> MakeRunner(LoadedActor<RotaState> loaded) =>
        new(Actor, Engine.Models.Rota, loaded, this, Feed);
}
